using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Requests.Models;

/// <summary>The lines of an order that are, or were, on backorder, with what their shopper can decide.</summary>
public sealed record BackorderChoicesModel : BaseNopModel
{
    /// <summary>Where the forms post to.</summary>
    public string Url { get; init; } = "";

    /// <summary>Where the shopper goes on afterwards; empty: to the same page.</summary>
    public string ReturnUrl { get; init; } = "";

    public string OrderNumber { get; init; } = "";

    /// <summary>How the order stands as a whole.</summary>
    public string State { get; init; } = "";

    /// <summary>Something can be decided.</summary>
    public bool MayDecide => Lines.Any(line => line.MayDecide);

    /// <summary>What came of the last decision; empty when there was none.</summary>
    public string Answer { get; init; } = "";

    /// <summary>The page shows name and state of the line itself.</summary>
    public bool IsInList { get; init; }

    /// <summary>The page shows the state of each line itself.</summary>
    public bool IsOnOrder { get; init; }

    public IList<ChoiceLineModel> Lines { get; init; } = [];

    /// <summary>There is only something to decide; what was asked already is seen at once.</summary>
    public bool MayFold => IsInList && Lines.Any(line => line.MayDecide) && Lines.All(line => line.Pending.Length == 0);
}

public sealed record ChoiceLineModel : BaseNopModel
{
    public int OrderItemId { get; init; }

    /// <summary>With what was chosen of it.</summary>
    public string Product { get; init; } = "";

    /// <summary>What is there, what comes later, and when.</summary>
    public string State { get; init; } = "";

    /// <summary>Units wait, and nothing was asked for them yet.</summary>
    public bool MayDecide { get; init; }

    /// <summary>What a cancellation takes off the order.</summary>
    public string CancelText { get; init; } = "";

    /// <summary>What was asked and is not decided yet; empty when nothing was.</summary>
    public string Pending { get; init; } = "";

    public bool MayWithdraw { get; init; }

    public IList<OfferedAlternativeModel> Alternatives { get; init; } = [];
}

public sealed record OfferedAlternativeModel : BaseNopModel
{
    public int ProductId { get; init; }

    public string Name { get; init; } = "";

    public string Price { get; init; } = "";

    /// <summary>What differs and when it can be had.</summary>
    public string Details { get; init; } = "";
}

/// <summary>What a choice posts.</summary>
public sealed record ChoiceForm : BaseNopModel
{
    public int OrderItemId { get; set; }

    public string? Choice { get; set; }

    public int AlternativeId { get; set; }

    public string? ReturnUrl { get; set; }
}
