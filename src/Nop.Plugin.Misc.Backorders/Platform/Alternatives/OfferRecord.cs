using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Alternatives;

/// <summary>A product that a clerk offered the shopper of a backorder instead; unique on both.</summary>
public sealed class OfferRecord : BaseEntity
{
    public int BackorderId { get; set; }

    public int ProductId { get; set; }

    /// <summary>Who offered it.</summary>
    public int CustomerId { get; set; }

    public DateTime CreatedOnUtc { get; set; }
}
