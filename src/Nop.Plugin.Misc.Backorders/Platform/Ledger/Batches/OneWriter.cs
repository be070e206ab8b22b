using System.Data.Common;
using System.Transactions;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

/// <summary>
/// Writes entries of one backorder through the shop's repositories: history, what is to be told of them, figures. Where
/// something is told all of it is written or nothing is. Where a server cannot do that the figures come last: whoever finds
/// them behind their history also finds what nobody wrote down to be told.
/// </summary>
public sealed class OneWriter(
    IRepository<BackorderRecord> backorders,
    IRepository<HistoryRecord> history,
    IRepository<ToTellRecord> toTell,
    ToldHere here,
    ShopServer server,
    TimeProvider clock)
{
    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <param name="record">As it was read; when they are written it has the figures after them.</param>
    /// <param name="customerId">Who does it; 0 for the system.</param>
    /// <returns>False when somebody else was first. The record is to be replayed.</returns>
    public async Task<bool> TryWriteAsync(BackorderRecord record, IReadOnlyList<Entry> entries, int customerId)
    {
        var now = NowUtc;
        var read = record.LastNumber;
        var work = new Work(
            record,
            read,
            [.. entries.Select((entry, index) => RecordMapping.History(record.Id, read + 1 + index, entry, customerId, now))],
            [.. entries.Select(entry => ToldEntries.Of(record.Id, entry, now)).OfType<ToTellRecord>()]);
        var before = record.State();
        record.Take(entries.Aggregate(before, (state, entry) => state.With(entry)), now);

        if (!await TryWriteAsync(work))
        {
            record.Take(before, now);
            return false;
        }

        if (work.Told.Count > 0)
            here.Add(record.Id);

        return true;
    }

    /// <summary>Of entries that the figures did not have, since a server died between the two.</summary>
    /// <param name="read">Number of the last entry that they had.</param>
    public async Task TellMissedAsync(int backorderId, IEnumerable<HistoryRecord> rows, int read)
    {
        // There both were written as one, or none was.
        if (server.HasTransactions)
            return;

        var missed = rows.Where(row => row.Number > read).Select(row => ToldEntries.Of(backorderId, row.Entry(), NowUtc));
        foreach (var told in missed.OfType<ToTellRecord>())
        {
            if (!await toTell.Table.AnyAsync(row => row.BackorderId == backorderId && row.KindId == told.KindId && row.Units == told.Units))
                await toTell.InsertAsync(told, publishEvent: false);
        }
    }

    /// <returns>False when the number is taken: somebody else was first.</returns>
    public Task<bool> TryClaimAsync(HistoryRecord row)
    {
        return history.TryInsertAsync(row, other => other.BackorderId == row.BackorderId && other.Number == row.Number);
    }

    private async Task<bool> TryWriteAsync(Work work)
    {
        if (work.Told.Count == 0 || !server.HasTransactions)
            return await OneByOneAsync(work);

        try
        {
            return await Transactions.RunAsync(() => TogetherAsync(work));
        }
        catch (Exception exception) when (exception is DbException or TransactionException)
        {
            // A number was claimed by somebody else, or the server chose us to end a deadlock: nothing was written.
            return await OneByOneAsync(work);
        }
    }

    // A number that is taken ends the transaction, and is found to be taken by the second try.
    private async Task<bool> TogetherAsync(Work work)
    {
        foreach (var row in work.Rows)
            await history.InsertAsync(row, publishEvent: false);

        await WriteRestAsync(work);

        return true;
    }

    private async Task<bool> OneByOneAsync(Work work)
    {
        foreach (var row in work.Rows)
        {
            if (!await TryClaimAsync(row))
                return false;
        }

        await WriteRestAsync(work);

        return true;
    }

    private async Task WriteRestAsync(Work work)
    {
        foreach (var one in work.Told)
            await toTell.InsertAsync(one, publishEvent: false);

        await backorders.WriteFiguresAsync(work.Record, work.Read);
    }

    /// <param name="Read">Number of the last entry before these.</param>
    private sealed record Work(BackorderRecord Record, int Read, IReadOnlyList<HistoryRecord> Rows, IReadOnlyList<ToTellRecord> Told);
}
