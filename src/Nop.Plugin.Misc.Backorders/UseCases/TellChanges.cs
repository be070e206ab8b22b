using System.Data.Common;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Messages;
using Nop.Plugin.Misc.Backorders.Platform.Work;

namespace Nop.Plugin.Misc.Backorders.UseCases;

/// <summary>
/// Writes into orders what happened to their backorders. What is to be told was stored together with the change, so a
/// server that dies in between loses nothing; who deletes the row tells, so nobody tells twice.
/// </summary>
public class TellChanges(IRepository<ToTellRecord> toTell, BackorderShelf shelf, OrderNotes notes, Failures failures, TimeProvider clock)
{
    private const int PAGE = 100;

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <param name="limit">So many at most; the rest waits for the next run.</param>
    public async Task RunAsync(int limit)
    {
        for (var told = 0; told < limit;)
        {
            var now = NowUtc;
            var due = await toTell.Table.Where(row => row.DueOnUtc <= now).OrderBy(row => row.Id).Take(Math.Min(PAGE, limit - told)).ToListAsync();
            if (due.Count == 0)
                return;

            var records = (await shelf.FindAsync([.. due.Select(row => row.BackorderId).Distinct()])).ToDictionary(record => record.Id);
            foreach (var row in due)
                await TellAsync(row, records.GetValueOrDefault(row.BackorderId));

            told += due.Count;
        }
    }

    private async Task TellAsync(ToTellRecord row, BackorderRecord? record)
    {
        if (!await TryClaimAsync(row) || record is null)
            return;

        try
        {
            await TellAsync(record, (EntryKind)row.KindId, new(row.Units));
        }
        catch (Exception exception)
        {
            await PutBackAsync(row, exception);
        }
    }

    private Task TellAsync(BackorderRecord record, EntryKind kind, Units units) => kind switch
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
            return await toTell.DeleteAsync(other => other.Id == row.Id) > 0;
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
