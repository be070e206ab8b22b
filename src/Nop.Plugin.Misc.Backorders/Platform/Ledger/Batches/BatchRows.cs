using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

/// <summary>A value row for one backorder, written only while the backorder has the number that was read.</summary>
internal abstract class BatchRow
{
    public int BackorderId { get; init; }

    public int Read { get; init; }
}

internal sealed class HistoryValues : BatchRow
{
    public int Number { get; init; }

    public int KindId { get; init; }

    public int WaitingDelta { get; init; }

    public int AllocatedDelta { get; init; }

    public int ReleasedDelta { get; init; }

    public int ShippedDelta { get; init; }

    public int CancelledDelta { get; init; }

    public int UntoldDelta { get; init; }

    public int? LineQuantity { get; init; }

    public int? PromiseBasisId { get; init; }

    public DateTime? PromiseFrom { get; init; }

    public DateTime? PromiseTo { get; init; }

    public string Reason { get; init; } = "";

    public static HistoryValues Of(PlannedChange change, int number, Entry entry, DateTime nowUtc)
    {
        var row = RecordMapping.History(change.Row.Id, number, entry, customerId: 0, nowUtc);

        return new()
        {
            BackorderId = row.BackorderId,
            Read = change.Row.LastNumber,
            Number = row.Number,
            KindId = row.KindId,
            WaitingDelta = row.WaitingDelta,
            AllocatedDelta = row.AllocatedDelta,
            ReleasedDelta = row.ReleasedDelta,
            ShippedDelta = row.ShippedDelta,
            CancelledDelta = row.CancelledDelta,
            UntoldDelta = row.UntoldDelta,
            LineQuantity = row.LineQuantity,
            PromiseBasisId = row.PromiseBasisId,
            PromiseFrom = row.PromiseFrom,
            PromiseTo = row.PromiseTo,
            Reason = row.Reason
        };
    }
}

internal sealed class ToldValues : BatchRow
{
    public int KindId { get; init; }

    public int Units { get; init; }

    public static ToldValues Of(PlannedChange change, ToTellRecord told) => new()
    {
        BackorderId = told.BackorderId,
        Read = change.Row.LastNumber,
        KindId = told.KindId,
        Units = told.Units
    };
}
