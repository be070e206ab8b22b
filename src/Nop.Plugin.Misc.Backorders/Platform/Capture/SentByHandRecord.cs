using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Capture;

/// <summary>
/// Units of an order line that left without a shipment, as a clerk said of an order that was set to complete by hand; unique on
/// the line.
/// </summary>
public sealed class SentByHandRecord : BaseEntity
{
    public int OrderItemId { get; set; }

    /// <summary>Units of the line, beside those in shipments.</summary>
    public int Units { get; set; }

    public DateTime SaidOnUtc { get; set; }
}
