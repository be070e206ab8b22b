using System.Data.Common;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger;

/// <summary>
/// Writes changes of backorders. A change first claims the next number of its backorder by the unique index of the
/// history (law 7), then brings the current figures after it. Whoever dies in between loses nothing: the next writer
/// meets the claimed number and replays the history.
/// </summary>
public sealed class BackorderLedger(
    IRepository<BackorderRecord> backorders,
    IRepository<HistoryRecord> history,
    CaptureStatement statement,
    OneWriter writer,
    TimeProvider clock)
{
    private const int TRIES = 5;

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <returns>Null when the line was captured before, by anyone.</returns>
    public async Task<BackorderRecord?> CaptureAsync(BackorderRecord record, Entry captured, params Entry[] more)
    {
        var entries = new[] { captured }.Concat(more).ToList();
        record.CreatedOnUtc = NowUtc;
        record.Take(BackorderState.Replay(entries), NowUtc);

        try
        {
            if (statement.IsAtHand)
                return await CaptureAtOnceAsync(record, entries);
        }
        catch (DbException)
        {
            // The server is not as we know it. One by one the rows get there, too.
        }

        return await CaptureAsync(record, entries);
    }

    private async Task<BackorderRecord?> CaptureAtOnceAsync(BackorderRecord record, IEnumerable<Entry> entries)
    {
        var rows = entries.Select((entry, index) => RecordMapping.History(record.Id, index + 1, entry, customerId: 0, NowUtc));
        if (await statement.RunAsync(record, rows) is not { } id)
            return null;

        record.Id = id;

        return record;
    }

    private async Task<BackorderRecord?> CaptureAsync(BackorderRecord record, List<Entry> entries)
    {
        var (line, product, combination) = (record.OrderItemId, record.ProductId, record.CombinationId);
        if (!await backorders.TryInsertAsync(
            record,
            other => other.OrderItemId == line && other.ProductId == product && other.CombinationId == combination))
            return null;

        var areAllOurs = true;
        for (var number = 1; number <= entries.Count; number++)
            areAllOurs &= await writer.TryClaimAsync(RecordMapping.History(record.Id, number, entries[number - 1], customerId: 0, NowUtc));

        // A repair on another server may have met the backorder before it had its history.
        if (!areAllOurs)
            await ReplayAsync(record);

        return record;
    }

    /// <param name="decide">Called with the state as it is; again when another writer was first. Null: nothing to do.</param>
    /// <param name="customerId">Who does it; 0 for the system.</param>
    /// <returns>The entry that was written, or null.</returns>
    public async Task<Entry?> ChangeAsync(BackorderRecord record, Func<BackorderState, Entry?> decide, int customerId = 0)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (decide(record.State()) is not { } entry)
                return null;

            if (await writer.TryWriteAsync(record, [entry], customerId))
                return entry;

            if (attempt == TRIES)
                throw new InvalidOperationException($"Backorder {record.Id} is being changed by others without end.");

            await ReplayAsync(record);
        }
    }

    /// <summary>Brings the current figures to what the history says, also when they were never written.</summary>
    public async Task ReplayAsync(BackorderRecord record)
    {
        var rows = await RowsAsync(record);
        if (rows.Count == 0)
        {
            await WriteMissingCaptureAsync(record);
            rows = await RowsAsync(record);
        }

        var read = record.LastNumber;
        await writer.TellMissedAsync(record.Id, rows, read);
        record.Take(BackorderState.Replay(rows.Select(row => row.Entry())), NowUtc);
        await backorders.WriteFiguresAsync(record, read);
    }

    private Task<List<HistoryRecord>> RowsAsync(BackorderRecord record)
    {
        return history.Table.Where(row => row.BackorderId == record.Id).OrderBy(row => row.Number).ToListAsync();
    }

    // The process died between the backorder and its first history row: the backorder still has what was captured.
    private Task WriteMissingCaptureAsync(BackorderRecord record)
    {
        var state = record.State();
        var captured = Entry.Captured(state.Figures.Quantity, state.LineQuantity, state.Original) with { Untold = state.Untold };

        return writer.TryClaimAsync(RecordMapping.History(record.Id, 1, captured, customerId: 0, NowUtc));
    }
}
