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
        var listed = (await shelf.OfOrderAsync(notice.Order.Id)).Where(record => record.Waiting > record.Untold).ToList();
        var rows = await RowsAsync(listed);

        foreach (var record in listed)
            await KeepAsync(record, rows.GetValueOrDefault(record.Id), notice.Before.ContainsKey(record.Id));
    }

    private async Task KeepAsync(BackorderRecord record, ToldPromiseRecord? row, bool isTheNews)
    {
        var before = Of(record, row);
        var now = record.CurrentPromise();
        if (before.Promise.From == now.From && before.Promise.To == now.To)
            return;

        var kept = row ?? new ToldPromiseRecord { BackorderId = record.Id };
        (kept.ToldFrom, kept.ToldTo) = (record.CurrentFrom, record.CurrentTo);
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
        : new(Promise(row), row.Slips, row.Times);

    private static Promise Promise(ToldPromiseRecord row) => row is { ToldFrom: { } first, ToldTo: { } last } && first.Date <= last.Date
        ? Domain.Promises.Promise.Of(DateOnly.FromDateTime(first), DateOnly.FromDateTime(last), PromiseBasis.None)
        : new Promise.Unknown();
}
