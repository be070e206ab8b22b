using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

/// <summary>
/// Writes a batch in one transaction, three statements for whatever number of lines: history, what is to be told, figures.
/// Only backorders that are as they were read are written. The figures come last, since they carry the number that the
/// others ask for.
/// </summary>
public sealed class SetWriter(
    IRepository<BackorderRecord> backorders,
    IRepository<HistoryRecord> history,
    IRepository<ToTellRecord> toTell,
    IRepository<KeyLeaseRecord> leases,
    TimeProvider clock)
{
    /// <summary>False when an entry moves its backorder in the queue, which only the row by row way writes.</summary>
    public static bool CanWrite(IEnumerable<PlannedChange> changes) =>
        changes.All(change => change.Entries.All(entry => entry.Priority is null));

    /// <returns>How many changes were written; the others met a backorder that had changed, or a lease that was lost.</returns>
    /// <exception cref="System.Data.Common.DbException">Nothing was written.</exception>
    public Task<int> WriteAsync(IReadOnlyList<PlannedChange> changes, Lease? lease)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        List<ToldValues> told = [.. changes.SelectMany(change => change.Told(now).Select(one => ToldValues.Of(change, one)))];

        // History and figures alone need none: whoever finds figures behind their history replays it.
        return lease is null && told.Count == 0
            ? WriteAsync(changes, told, now)
            : Transactions.RunAsync(() => WriteHeldAsync(changes, lease, told, now));
    }

    private async Task<int> WriteHeldAsync(IReadOnlyList<PlannedChange> changes, Lease? lease, List<ToldValues> told, DateTime now)
    {
        if (lease is null)
            return await WriteAsync(changes, told, now);

        // Asked before, not joined: who joins them finds every backorder of a long queue by its key before its number.
        var held = await HeldAsync(changes, lease);
        var ids = held.Select(change => change.Row.Id).ToHashSet();

        return await WriteAsync(held, [.. told.Where(row => ids.Contains(row.BackorderId))], now);
    }

    private async Task<int> WriteAsync(IReadOnlyList<PlannedChange> changes, List<ToldValues> told, DateTime now)
    {
        if (changes.Count == 0 || await WriteHistoryAsync(changes, now) == 0)
            return 0;

        if (told.Count > 0)
            await WriteToTellAsync(told, now);

        return await WriteFiguresAsync(changes, now);
    }

    /// <returns>The changes whose keys are still ours. Nobody can take these over until the transaction ends.</returns>
    private async Task<IReadOnlyList<PlannedChange>> HeldAsync(IReadOnlyList<PlannedChange> changes, Lease lease)
    {
        // Written with what it has already: every database keeps others from deleting it until the transaction ends.
        var rows = leases.Where(row => row.Token == lease.Token);
        if (await rows.Set(row => row.Token, row => row.Token).UpdateAsync() == lease.Keys.Count)
            return [.. changes.Where(change => lease.Keys.Contains(change.Row.Key))];

        var left = await leases.Table
            .Where(row => row.Token == lease.Token)
            .Select(row => new { row.ProductId, row.CombinationId })
            .ToListAsync();
        var keys = left.Select(row => new StockKey(row.ProductId, row.CombinationId)).ToHashSet();

        return [.. changes.Where(change => keys.Contains(change.Row.Key))];
    }

    private Task<int> WriteHistoryAsync(IEnumerable<PlannedChange> changes, DateTime now)
    {
        var rows = changes.SelectMany(
            change => change.Numbered.Select(numbered => HistoryValues.Of(change, numbered.Number, numbered.Entry, now)));

        return history.InsertFromAsync(AsRead(rows), row => new HistoryRecord
        {
            BackorderId = row.BackorderId,
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
            Reason = row.Reason,
            CustomerId = 0,
            CreatedOnUtc = now
        });
    }

    private Task<int> WriteToTellAsync(IEnumerable<ToldValues> told, DateTime now) =>
        toTell.InsertFromAsync(AsRead(told), row => new ToTellRecord
        {
            BackorderId = row.BackorderId,
            KindId = row.KindId,
            Units = row.Units,
            Tries = 0,
            DueOnUtc = now
        });

    private Task<int> WriteFiguresAsync(IEnumerable<PlannedChange> changes, DateTime now)
    {
        var rows = backorders.Values(changes.Select(change => FigureValues.Of(change, now)));
        var asRead =
            from backorder in backorders.ToWrite()
            join values in rows
                on new { backorder.Id, Number = backorder.LastNumber }
                equals new { Id = values.BackorderId, Number = values.Read }
            select new FiguresOf { Backorder = backorder, Values = values };

        return asRead.UpdateEachAsync(of => of.Backorder, FigureValues.Written(now));
    }

    private IQueryable<TRow> AsRead<TRow>(IEnumerable<TRow> rows) where TRow : BatchRow
    {
        return
            from values in backorders.Values(rows)
            join backorder in backorders.ToWrite()
                on new { Id = values.BackorderId, Number = values.Read }
                equals new { backorder.Id, Number = backorder.LastNumber }
            select values;
    }
}
