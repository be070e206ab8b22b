using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Supply;

/// <summary>
/// Units of an expected receipt that came in and were added to stock in one go. Taking them back is a row of its own,
/// with units below zero; both are then undone, so that the booked rows are what really came.
/// </summary>
public sealed class ReceivingRecord : BaseEntity
{
    public int ReceiptId { get; set; }

    /// <summary>The first, second, … delivery of its receipt; of a row that takes one back, its number.</summary>
    public int Number { get; set; }

    /// <summary>What was meant to be booked, unique: a double click, two windows or two servers book it once.</summary>
    public string Claim { get; set; } = "";

    public int Units { get; set; }

    /// <summary>The warehouse whose stock was raised; 0: the product or combination itself.</summary>
    public int WarehouseId { get; set; }

    /// <summary><see cref="Domain.Supply.ReceivingState"/></summary>
    public int StateId { get; set; }

    /// <summary>The sentence in the shop's stock history. After a crash it tells whether stock was changed.</summary>
    public string Message { get; set; } = "";

    /// <summary>The row that this one takes back; 0: none.</summary>
    public int UndoesId { get; set; }

    /// <summary>Who booked it.</summary>
    public int CustomerId { get; set; }

    public DateTime ReceivedOnUtc { get; set; }
}
