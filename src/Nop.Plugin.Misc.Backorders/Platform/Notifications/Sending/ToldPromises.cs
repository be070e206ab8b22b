using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

/// <summary>The dates that shoppers were told last. It is not what they are promised: small moves are kept from them.</summary>
public class ToldPromises(IRepository<ToldPromiseRecord> told, BackorderQueries shelf, TimeProvider clock)
{
    /// <param name="Times">How often it was changed since the first.</param>
    public sealed record Told(Promise Promise, int Slips, int Times);

    public async Task<IReadOnlyDictionary<int, Told>> OfAsync(IReadOnlyCollection<BackorderRecord> records)
    {
        var rows = await RowsAsync(records);

        return records.ToDictionary(record => record.Id, record => Of(record, rows.GetValueOrDefault(record.Id)));
    }

    /// <summary>A message lists everything that its order waits for, with its dates as they are now.</summary>
    public async Task KeepAsync(OrderNotification notice)
    {
        var all = await shelf.OfOrderAsync(notice.Order.Id);
        var listed = all.Where(record => record.Waiting > record.Untold).ToList();
        if (listed.Any(record => record.IsTogether))
        {
            var day = Promise.Latest(listed.Select(record => record.CurrentPromise()));
            await KeepTogetherAsync([.. all.Where(record => record.IsOrderPlaced)], day, notice.Before.Count > 0);
            return;
        }

        var rows = await RowsAsync(listed);
        foreach (var record in listed)
            await KeepAsync(record, rows.GetValueOrDefault(record.Id), record.CurrentPromise(), notice.Before.ContainsKey(record.Id));
    }

    // One date was told for all of it, also for what is there by now.
    private async Task KeepTogetherAsync(IReadOnlyCollection<BackorderRecord> records, Promise day, bool isTheNews)
    {
        var rows = await RowsAsync(records);
        foreach (var record in records)
            await KeepAsync(record, rows.GetValueOrDefault(record.Id), day, isTheNews);
    }

    private async Task KeepAsync(BackorderRecord record, ToldPromiseRecord? row, Promise now, bool isTheNews)
    {
        var before = Of(record, row);
        if (before.Promise.From == now.From && before.Promise.To == now.To)
            return;

        var kept = row ?? new ToldPromiseRecord { BackorderId = record.Id };
        (kept.ToldFrom, kept.ToldTo) = (Midnight(now.From), Midnight(now.To));
        kept.Slips += isTheNews && DateChange.IsLater(before.Promise, now) ? 1 : 0;
        kept.Times++;
        kept.ToldOnUtc = clock.GetUtcNow().UtcDateTime;
        await WriteAsync(kept);
    }

    // Another server may tell at the same moment, and what it told is as true as this.
    private Task WriteAsync(ToldPromiseRecord row)
    {
        return row.Id > 0
            ? told.UpdateAsync(row, publishEvent: false)
            : told.TryInsertAsync(row, other => other.BackorderId == row.BackorderId);
    }

    private async Task<Dictionary<int, ToldPromiseRecord>> RowsAsync(IEnumerable<BackorderRecord> records)
    {
        var ids = records.Select(record => record.Id).ToList();
        if (ids.Count == 0)
            return [];

        return (await told.Table.Where(row => ids.Contains(row.BackorderId)).ToListAsync()).ToDictionary(row => row.BackorderId);
    }

    private static Told Of(BackorderRecord record, ToldPromiseRecord? row) => row is null
        ? new(record.OriginalPromise(), 0, 0)
        : new(PromiseOf(row), row.Slips, row.Times);

    private static Promise PromiseOf(ToldPromiseRecord row) => row is { ToldFrom: { } first, ToldTo: { } last } && first.Date <= last.Date
        ? Promise.Of(DateOnly.FromDateTime(first), DateOnly.FromDateTime(last), PromiseBasis.None)
        : new Promise.Unknown();

    private static DateTime? Midnight(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue);
}
