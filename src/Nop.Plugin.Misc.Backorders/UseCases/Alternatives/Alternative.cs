using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

/// <summary>A product that a shopper could take instead.</summary>
/// <param name="Price">What one costs this shopper, in the primary store currency, as the shop keeps its prices;
/// <see cref="PriceText"/> is what is shown.</param>
/// <param name="Free">Units that a new buyer can have at once, as far as they are wanted.</param>
/// <param name="Differences">What differs, as short sentences in the language of the shopper.</param>
public sealed record Alternative(Product Product, decimal Price, Units Free, IReadOnlyList<string> Differences)
{
    /// <summary>The product's name in the language of the shopper.</summary>
    public string Name { get; init; } = "";

    /// <summary>The price as product pages show it: with or without tax, in the shopper's currency.</summary>
    public string PriceText { get; init; } = "";

    /// <summary>Its first picture; 0 when there is none.</summary>
    public int PictureId { get; init; }

    /// <summary>When it can be had, as a short text: at once, or sooner than what is wanted.</summary>
    public string Availability { get; init; } = "";

    /// <summary>True when it is short itself, and all that is wanted of it comes sooner.</summary>
    public bool IsLater { get; init; }

    /// <summary>True when something must be chosen before it can be bought, so its page is the only way.</summary>
    public bool NeedsPage { get; init; }
}
