using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Models;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Alternatives.Models;

public sealed record AlternativeModel : BaseNopModel
{
    public int ProductId { get; init; }

    public string Name { get; init; } = "";

    public string Url { get; init; } = "";

    public string PictureUrl { get; init; } = "";

    public string Price { get; init; } = "";

    public string Availability { get; init; } = "";

    /// <summary>What differs, in one line.</summary>
    public string Difference { get; init; } = "";

    /// <summary>Where it is put into the cart from a product page.</summary>
    public string TakeUrl { get; init; } = "";

    /// <summary>Units that can be had at once, as far as they are wanted.</summary>
    public int Free { get; init; }

    /// <summary>True when it is short itself, and comes sooner.</summary>
    public bool IsLater { get; init; }

    /// <summary>True when only its page can sell it.</summary>
    public bool NeedsPage { get; init; }
}

/// <summary>What could be taken instead of the product of a page.</summary>
public sealed record AlternativesModel : BaseNopModel
{
    public int ProductId { get; init; }

    /// <summary>Empty when nothing is short, or nothing can be offered.</summary>
    public IReadOnlyList<AlternativeModel> Alternatives { get; init; } = [];
}
