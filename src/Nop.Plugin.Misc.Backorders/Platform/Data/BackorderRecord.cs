using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Data;

/// <summary>The current figures of a backorder: a projection of its history rows, which are the truth.</summary>
public class BackorderRecord : BaseEntity
{
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

    /// <summary>Number of the history row that these figures include.</summary>
    public int LastNumber { get; set; }
}
