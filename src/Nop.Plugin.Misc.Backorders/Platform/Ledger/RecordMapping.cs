using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger;

/// <summary>Between rows, which are for the database, and values, which are for thinking.</summary>
internal static class RecordMapping
{
    public static StockKey Key(this BackorderRecord record) => new(record.ProductId, record.CombinationId);

    public static Figures Figures(this BackorderRecord record) => new(
        new(record.Waiting), new(record.Allocated), new(record.Released), new(record.Shipped), new(record.Cancelled));

    public static Promise CurrentPromise(this BackorderRecord record) =>
        Promise(record.CurrentFrom, record.CurrentTo, record.CurrentBasisId);

    public static Promise OriginalPromise(this BackorderRecord record) =>
        Promise(record.OriginalFrom, record.OriginalTo, record.OriginalBasisId);

    public static BackorderState State(this BackorderRecord record) => new()
    {
        LastNumber = record.LastNumber,
        Figures = record.Figures(),
        Untold = record.Untold,
        LineQuantity = new(record.LineQuantity),
        Priority = record.Priority,
        OnHold = record.OnHold,
        IsOrderPlaced = record.IsOrderPlaced,
        IsOrderClosed = record.IsOrderClosed,
        Original = record.OriginalPromise(),
        Current = record.CurrentPromise()
    };

    public static void Take(this BackorderRecord record, BackorderState state, DateTime nowUtc)
    {
        record.LastNumber = state.LastNumber;
        record.LineQuantity = state.LineQuantity.Value;
        record.Quantity = state.Figures.Quantity.Value;
        record.Waiting = state.Figures.Waiting.Value;
        record.Allocated = state.Figures.Allocated.Value;
        record.Released = state.Figures.Released.Value;
        record.Shipped = state.Figures.Shipped.Value;
        record.Cancelled = state.Figures.Cancelled.Value;
        record.Untold = state.Untold;
        record.StatusId = (int)state.Status;
        record.Priority = state.Priority;
        record.OnHold = state.OnHold;
        record.IsOrderPlaced = state.IsOrderPlaced;
        record.IsOrderClosed = state.IsOrderClosed;
        (record.OriginalFrom, record.OriginalTo, record.OriginalBasisId) = Columns(state.Original);
        (record.CurrentFrom, record.CurrentTo, record.CurrentBasisId) = Columns(state.Current);
        record.InQueue = state.Figures.Waiting.Value > 0 && !state.IsPassedOver && !state.IsOrderClosed;
        record.QueueRank = -state.Priority;
        record.QueueDay = state.Original.To?.DayNumber ?? BackorderRecord.NO_DAY;
        record.UpdatedOnUtc = nowUtc;
    }

    public static HistoryRecord History(int backorderId, int number, Entry entry, int customerId, DateTime nowUtc)
    {
        var row = new HistoryRecord
        {
            BackorderId = backorderId,
            Number = number,
            KindId = (int)entry.Kind,
            WaitingDelta = entry.Deltas.Waiting,
            AllocatedDelta = entry.Deltas.Allocated,
            ReleasedDelta = entry.Deltas.Released,
            ShippedDelta = entry.Deltas.Shipped,
            CancelledDelta = entry.Deltas.Cancelled,
            LineQuantity = entry.LineQuantity,
            Priority = entry.Priority,
            PromiseBasisId = entry.Promise is { } promise ? (int)promise.Basis : null,
            UntoldDelta = entry.Untold,
            Reason = Shorten(entry.Reason, HistoryBuilder.REASON_LENGTH),
            CustomerId = customerId,
            CreatedOnUtc = nowUtc
        };
        (row.PromiseFrom, row.PromiseTo, _) = entry.Promise is null ? default : Columns(entry.Promise);

        return row;
    }

    public static Entry Entry(this HistoryRecord row) => Domain.Ledger.Entry.Stored((EntryKind)row.KindId, row.Deltas()) with
    {
        LineQuantity = row.LineQuantity,
        Priority = row.Priority,
        Promise = row.PromiseBasisId is { } basis ? Promise(row.PromiseFrom, row.PromiseTo, basis) : null,
        Untold = row.UntoldDelta,
        Reason = row.Reason
    };

    public static Deltas Deltas(this HistoryRecord row) => new(
        row.WaitingDelta, row.AllocatedDelta, row.ReleasedDelta, row.ShippedDelta, row.CancelledDelta);

    public static string Shorten(string? text, int length) => StoredText.Fit(text, length);

    // A row that somebody edited by hand promises nothing rather than stopping whoever reads it.
    private static Promise Promise(DateTime? from, DateTime? to, int basisId)
    {
        if (from is null && to is null)
            return Domain.Promises.Promise.Of(null, null, (PromiseBasis)basisId);

        return from is { } first && to is { } last && first.Date <= last.Date
            ? Domain.Promises.Promise.Of(Day(first), Day(last), (PromiseBasis)basisId)
            : new Promise.Unknown();
    }

    private static (DateTime? From, DateTime? To, int BasisId) Columns(Promise promise)
    {
        return (Midnight(promise.From), Midnight(promise.To), (int)promise.Basis);
    }

    private static DateOnly? Day(DateTime? day) => day is { } date ? DateOnly.FromDateTime(date) : null;

    private static DateTime? Midnight(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue);
}
