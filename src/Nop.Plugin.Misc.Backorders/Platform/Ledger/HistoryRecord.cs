using Nop.Core;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger;

/// <summary>One numbered change of a backorder, unique on backorder and number; rows are only added.</summary>
public sealed class HistoryRecord : BaseEntity
{
    public int BackorderId { get; set; }

    public int Number { get; set; }

    public int KindId { get; set; }

    public int WaitingDelta { get; set; }

    public int AllocatedDelta { get; set; }

    public int ReleasedDelta { get; set; }

    public int ShippedDelta { get; set; }

    public int CancelledDelta { get; set; }

    public int? LineQuantity { get; set; }

    public int? Priority { get; set; }

    /// <summary>Null: the row says nothing of the promise.</summary>
    public int? PromiseBasisId { get; set; }

    public DateTime? PromiseFrom { get; set; }

    public DateTime? PromiseTo { get; set; }

    /// <summary>Units more, or with a minus fewer, of which the customer does not know that they are short.</summary>
    public int UntoldDelta { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>Who did it; 0 when the system followed stock or order.</summary>
    public int CustomerId { get; set; }

    public DateTime CreatedOnUtc { get; set; }
}
