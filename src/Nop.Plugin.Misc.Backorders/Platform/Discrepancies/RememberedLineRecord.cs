using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

/// <summary>
/// A line of an order that was cancelled, deleted or edited, as it was when that was first heard of, unique on line and
/// stock key. The platform forgets a line that is deleted, and what warehouses and components of bundles got back for it.
/// </summary>
public sealed class RememberedLineRecord : BaseEntity
{
    public int OrderItemId { get; set; }

    public int OrderId { get; set; }

    public int ProductId { get; set; }

    public int CombinationId { get; set; }

    /// <summary>Units of the stock key that one unit of the line takes.</summary>
    public int UnitsPerLine { get; set; }

    /// <summary>What the line said when its order was cancelled or deleted as a whole; 0 while the order stands.</summary>
    public int Quantity { get; set; }

    /// <summary>The shop's stock history names the order when it moves this stock for the line.</summary>
    public bool IsTold { get; set; }

    /// <summary>When something was last heard of it.</summary>
    public DateTime SeenOnUtc { get; set; }
}
