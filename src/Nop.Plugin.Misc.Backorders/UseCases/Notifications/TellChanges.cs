using System.Data.Common;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;

namespace Nop.Plugin.Misc.Backorders.UseCases.Notifications;

/// <summary>
/// Tells what happened to backorders: to the shopper, and in the notes of the order. What is to be told was stored
/// together with the change, and the row goes when it was told: a server that dies in between loses nothing. Who takes the row
/// has it for a while, so nobody tells twice. All of one order is told together.
/// </summary>
internal sealed class TellChanges(
    IRepository<ToTellRecord> toTell,
    BackorderQueries shelf,
    ToldHere here,
    OrderNotes notes,
    TellShoppers shoppers,
    Failures failures,
    TimeProvider clock)
{
    private const int PAGE = 100;
    private const int CHUNK = 500;

    /// <summary>Whoever takes longer has died.</summary>
    private static readonly TimeSpan _longest = KeyLeases.Length;

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <param name="limit">About so many at most; the rest waits for the next run.</param>
    public async Task RunAsync(int limit)
    {
        for (var told = 0; told < limit;)
        {
            var now = NowUtc;
            var due = await toTell.Table
                .Where(row => row.DueOnUtc <= now)
                .OrderBy(row => row.Id)
                .Take(Math.Min(PAGE, limit - told))
                .ToListAsync();
            if (due.Count == 0)
                return;

            told += await TellAsync(due, now);
        }
    }

    /// <summary>Of what this request changed; what others left is the task's.</summary>
    public async Task OfRequestAsync(int limit)
    {
        if (here.Take() is not { Count: > 0 } ids)
            return;

        var (now, most) = (NowUtc, Math.Min(PAGE, limit));
        var due = new List<ToTellRecord>();
        foreach (var chunk in ids.Chunk(CHUNK).TakeWhile(_ => due.Count < most))
            due.AddRange(await toTell.Table
                .Where(row => ((IEnumerable<int>)chunk).Contains(row.BackorderId) && row.DueOnUtc <= now)
                .OrderBy(row => row.Id)
                .Take(most - due.Count)
                .ToListAsync());

        if (due.Count > 0)
            await TellAsync(due, now);
    }

    private async Task<int> TellAsync(IReadOnlyCollection<ToTellRecord> due, DateTime now)
    {
        var known = await shelf.FindAsync([.. due.Select(row => row.BackorderId).Distinct()]);
        var records = (await shelf.OfOrdersAsync([.. known.Select(record => record.OrderId).Distinct()])).ToDictionary(record => record.Id);
        var rows = await WithThoseOfTheSameOrdersAsync(due, records, now);

        foreach (var ofOrder in rows.GroupBy(row => records.GetValueOrDefault(row.BackorderId)?.OrderId ?? 0))
            await TellAsync(ofOrder.Key, [.. ofOrder], records);

        return rows.Count;
    }

    // The page may end in the middle of an order.
    private async Task<IReadOnlyCollection<ToTellRecord>> WithThoseOfTheSameOrdersAsync(
        IReadOnlyCollection<ToTellRecord> due,
        Dictionary<int, BackorderRecord> records,
        DateTime now)
    {
        if (due.Count < PAGE)
            return due;

        var ids = records.Keys.ToList();
        var more = await toTell.Table
            .Where(row => ids.Contains(row.BackorderId) && row.DueOnUtc <= now)
            .OrderBy(row => row.Id)
            .ToListAsync();

        return [.. due.Concat(more).DistinctBy(row => row.Id)];
    }

    private async Task TellAsync(int orderId, IReadOnlyCollection<ToTellRecord> rows, Dictionary<int, BackorderRecord> records)
    {
        var claimed = new List<ToTellRecord>();
        foreach (var row in rows)
        {
            if (await TryTakeAsync(row))
                claimed.Add(row);
        }

        // Of a backorder that is gone there is nothing to tell.
        var told = claimed.Where(row => !records.ContainsKey(row.BackorderId)).ToList();
        claimed.RemoveAll(told.Contains);

        if (claimed.Count > 0 && await TryTellShopperAsync(orderId, claimed, records))
        {
            foreach (var row in claimed)
            {
                if (await TryWriteNoteAsync(row, records[row.BackorderId]))
                    told.Add(row);
            }
        }

        var ids = told.Select(row => row.Id).ToList();
        if (ids.Count > 0)
            await toTell.Where(row => ids.Contains(row.Id)).DeleteAsync();
    }

    // Before the notes: of the same fact the shopper hears once, so this can be done again when a note fails.
    private async Task<bool> TryTellShopperAsync(
        int orderId,
        IReadOnlyCollection<ToTellRecord> claimed,
        Dictionary<int, BackorderRecord> records)
    {
        try
        {
            await shoppers.RunAsync(orderId, [.. claimed.Select(row => (records[row.BackorderId], (EntryKind)row.KindId))]);
            return true;
        }
        catch (Exception exception)
        {
            foreach (var row in claimed)
                await PutBackAsync(row, exception);

            return false;
        }
    }

    private async Task<bool> TryWriteNoteAsync(ToTellRecord row, BackorderRecord record)
    {
        try
        {
            await WriteNoteAsync(record, (EntryKind)row.KindId, new(row.Units));
            return true;
        }
        catch (Exception exception)
        {
            await PutBackAsync(row, exception);
            return false;
        }
    }

    // Of shipments the shop itself writes a note; a changed date is in the history of the backorder.
    private Task WriteNoteAsync(BackorderRecord record, EntryKind kind, Units units) => kind switch
    {
        EntryKind.Allocated => notes.AllocatedAsync(record, units),
        EntryKind.Released => notes.ReleasedAsync(record, units),
        EntryKind.Cancelled => notes.CancelledAsync(record, units),
        _ => Task.CompletedTask
    };

    private async Task<bool> TryTakeAsync(ToTellRecord row)
    {
        var (before, after, until) = (row.Tries, row.Tries + 1, NowUtc + _longest);

        try
        {
            row.Tries = after;

            return await toTell
                .Where(other => other.Id == row.Id && other.Tries == before)
                .Set(other => other.Tries, after)
                .Set(other => other.DueOnUtc, until)
                .UpdateAsync() > 0;
        }
        catch (DbException)
        {
            // Two servers reached for it at once and the database let neither have it: the next run does.
            return false;
        }
    }

    private async Task PutBackAsync(ToTellRecord row, Exception exception)
    {
        var due = NowUtc + Failures.WaitAfter(row.Tries);
        await toTell.Where(other => other.Id == row.Id).Set(other => other.DueOnUtc, due).UpdateAsync();
        await failures.KeepAsync("tell", row.BackorderId, exception);
    }
}
