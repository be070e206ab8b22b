using System.Data.Common;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;

namespace Nop.Plugin.Misc.Backorders.UseCases.Notifications;

/// <summary>
/// Tells what happened to backorders: to the shopper, and in the notes of the order. What is to be told was stored
/// together with the change, so a server that dies in between loses nothing; who deletes the row tells, so nobody tells
/// twice. All of one order is told together.
/// </summary>
public class TellChanges(IRepository<ToTellRecord> toTell, BackorderQueries shelf, OrderNotes notes, TellShoppers shoppers, Failures failures, TimeProvider clock)
{
    private const int PAGE = 100;

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <param name="limit">About so many at most; the rest waits for the next run.</param>
    public async Task RunAsync(int limit)
    {
        for (var told = 0; told < limit;)
        {
            var now = NowUtc;
            var due = await toTell.Table.Where(row => row.DueOnUtc <= now).OrderBy(row => row.Id).Take(Math.Min(PAGE, limit - told)).ToListAsync();
            if (due.Count == 0)
                return;

            told += await TellAsync(due, now);
        }
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
    private async Task<IReadOnlyCollection<ToTellRecord>> WithThoseOfTheSameOrdersAsync(IReadOnlyCollection<ToTellRecord> due, Dictionary<int, BackorderRecord> records, DateTime now)
    {
        if (due.Count < PAGE)
            return due;

        var ids = records.Keys.ToList();
        var more = await toTell.Table.Where(row => ids.Contains(row.BackorderId) && row.DueOnUtc <= now).OrderBy(row => row.Id).ToListAsync();

        return [.. due.Concat(more).DistinctBy(row => row.Id)];
    }

    private async Task TellAsync(int orderId, IReadOnlyCollection<ToTellRecord> rows, Dictionary<int, BackorderRecord> records)
    {
        var claimed = new List<ToTellRecord>();
        foreach (var row in rows)
        {
            if (await TryClaimAsync(row) && records.ContainsKey(row.BackorderId))
                claimed.Add(row);
        }

        if (claimed.Count == 0 || !await TryTellShopperAsync(orderId, claimed, records))
            return;

        foreach (var row in claimed)
            await WriteNoteAsync(row, records[row.BackorderId]);
    }

    // Before the notes: of the same fact the shopper hears once, so this can be done again when a note fails.
    private async Task<bool> TryTellShopperAsync(int orderId, IReadOnlyCollection<ToTellRecord> claimed, Dictionary<int, BackorderRecord> records)
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

    private async Task WriteNoteAsync(ToTellRecord row, BackorderRecord record)
    {
        try
        {
            await WriteNoteAsync(record, (EntryKind)row.KindId, new(row.Units));
        }
        catch (Exception exception)
        {
            await PutBackAsync(row, exception);
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

    private async Task<bool> TryClaimAsync(ToTellRecord row)
    {
        try
        {
            return await toTell.Where(other => other.Id == row.Id).DeleteAsync() > 0;
        }
        catch (DbException)
        {
            // Two servers reached for it at once and the database let neither have it: the next run does.
            return false;
        }
    }

    private async Task PutBackAsync(ToTellRecord row, Exception exception)
    {
        row.Id = 0;
        row.Tries++;
        row.DueOnUtc = NowUtc + Failures.WaitAfter(row.Tries);
        await toTell.InsertAsync(row, publishEvent: false);
        await failures.KeepAsync("tell", row.BackorderId, exception);
    }
}
