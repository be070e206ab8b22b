using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger;

/// <summary>The current figures of a backorder: a projection of its history rows, which are the truth.</summary>
public sealed class BackorderRecord : BaseEntity
{
    public const int NO_DAY = int.MaxValue;

    public int OrderId { get; set; }

    public int OrderItemId { get; set; }

    public int ProductId { get; set; }

    /// <summary>0 when the product itself holds the stock. No null: nulls are not unique in every database.</summary>
    public int CombinationId { get; set; }

    public int StoreId { get; set; }

    public int VendorId { get; set; }

    /// <summary>Quantity of the order line when last looked at.</summary>
    public int LineQuantity { get; set; }

    public int Quantity { get; set; }

    public int Waiting { get; set; }

    public int Allocated { get; set; }

    public int Released { get; set; }

    public int Shipped { get; set; }

    public int Cancelled { get; set; }

    public int StatusId { get; set; }

    public int Priority { get; set; }

    public bool OnHold { get; set; }

    public bool IsOrderPlaced { get; set; }

    public bool IsOrderClosed { get; set; }

    /// <summary>First day of the first promise: a date at 00:00 without a zone. Null: no date was promised.</summary>
    public DateTime? OriginalFrom { get; set; }

    public DateTime? OriginalTo { get; set; }

    public int OriginalBasisId { get; set; }

    public DateTime? CurrentFrom { get; set; }

    public DateTime? CurrentTo { get; set; }

    public int CurrentBasisId { get; set; }

    public DateTime PlacedOnUtc { get; set; }

    public DateTime CreatedOnUtc { get; set; }

    public DateTime UpdatedOnUtc { get; set; }

    /// <summary>Units of the product in one unit of the order line: more than 1 only for components of bundles.</summary>
    public int UnitsPerLine { get; set; } = 1;

    /// <summary>The product of the order line, when this is a component of the bundle that the line sells; otherwise 0.</summary>
    public int BundleProductId { get; set; }

    /// <summary>Which number the order subtracted its units from, <see cref="Domain.Stock.StockSourceKind"/>.</summary>
    public int HomeId { get; set; }

    /// <summary>Has units to be granted and may be granted them: neither held nor of an order that nobody knows to be real.</summary>
    public bool InQueue { get; set; }

    /// <summary>The priority turned round, so that one index in ascending order is the order of the queue in every database.</summary>
    public int QueueRank { get; set; }

    /// <summary>
    /// Day number of the first promise's last day; the largest number when no date was promised. Until 1.2 the queue was
    /// sorted by it: kept for a second server that is not updated yet, and for whoever goes back.
    /// </summary>
    public int QueueDay { get; set; } = NO_DAY;

    /// <summary>
    /// How much of its date was shown when it was ordered, <see cref="Domain.Promises.DisplayMode"/>; 0: recorded by an earlier
    /// version, so as is shown today.
    /// </summary>
    public int DisplayModeId { get; set; }

    /// <summary>The customer wants the whole order in one shipment.</summary>
    public bool IsTogether { get; set; }

    /// <summary>Units of which the customer does not know that they are short: stock had covered them.</summary>
    public int Untold { get; set; }

    /// <summary>Number of the history row that these figures include.</summary>
    public int LastNumber { get; set; }
}
