using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Data;

/// <summary>Units of an expected receipt that came in and were added to stock, in one go.</summary>
public class ReceivingRecord : BaseEntity
{
    public int ReceiptId { get; set; }

    /// <summary>What was meant to be booked, unique: a double click, two windows or two servers book it once.</summary>
    public string Claim { get; set; } = "";

    public int Units { get; set; }

    /// <summary>The warehouse whose stock was raised; 0: the product or combination itself.</summary>
    public int WarehouseId { get; set; }

    /// <summary><see cref="Domain.Supply.ReceivingState"/></summary>
    public int StateId { get; set; }

    /// <summary>Who booked it.</summary>
    public int CustomerId { get; set; }

    public DateTime ReceivedOnUtc { get; set; }

    /// <summary>Null when it was not taken back.</summary>
    public DateTime? UndoneOnUtc { get; set; }
}
