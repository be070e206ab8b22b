using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

/// <summary>
/// What shoppers were told last: dates, and units that are there, are being prepared or have shipped. It is not what is so:
/// small moves are kept from them, and units that are missing until somebody tells.
/// </summary>
public sealed class ToldPromises(IRepository<ToldPromiseRecord> told, BackorderQueries shelf, TimeProvider clock)
{
    /// <param name="Times">How often the date was changed since the first.</param>
    public sealed record Told(Promise Promise, int Slips, int Times)
    {
        public ToldUnits Units { get; init; }
    }

    public async Task<IReadOnlyDictionary<int, Told>> OfAsync(IReadOnlyCollection<BackorderRecord> records)
    {
        var rows = await RowsAsync(records);

        return records.ToDictionary(record => record.Id, record => Of(record, rows.GetValueOrDefault(record.Id)));
    }

    /// <summary>A message lists everything that its order waits for, as it is now.</summary>
    public async Task KeepAsync(OrderNotification notice)
    {
        var all = (await shelf.OfOrderAsync(notice.Order.Id)).Where(record => record.IsOrderPlaced).ToList();
        var waiting = all.Where(record => record.Waiting > record.Untold).ToList();
        var rows = await RowsAsync(all);

        // One date was told for all of it, also for what is there by now.
        var together = waiting.Any(record => record.IsTogether) ? Promise.Latest(waiting.Select(record => record.CurrentPromise())) : null;

        foreach (var record in all)
        {
            var row = rows.GetValueOrDefault(record.Id);
            var before = Of(record, row);
            var now = before with { Units = before.Units.Now(record.KnownFigures()) };

            if (together is not null)
                now = Dated(now, together, notice.Before.Count > 0);
            else if (record.Waiting > record.Untold)
                now = Dated(now, record.CurrentPromise(), notice.Before.ContainsKey(record.Id));

            if (now != before)
                await WriteAsync(row ?? new ToldPromiseRecord { BackorderId = record.Id }, now);
        }
    }

    private static Told Dated(Told before, Promise now, bool isTheNews)
    {
        if (before.Promise.From == now.From && before.Promise.To == now.To)
            return before;

        var slips = isTheNews && DateChange.IsLater(before.Promise, now) ? 1 : 0;

        return before with { Promise = now, Slips = before.Slips + slips, Times = before.Times + 1 };
    }

    // Another server may tell at the same moment, and what it told is as true as this.
    private Task WriteAsync(ToldPromiseRecord row, Told now)
    {
        var units = now.Units;
        (row.ToldFrom, row.ToldTo, row.Slips, row.Times) = (Midnight(now.Promise.From), Midnight(now.Promise.To), now.Slips, now.Times);
        (row.Reserved, row.Prepared, row.Shipped, row.Losses) = (units.Reserved, units.Prepared, units.Shipped, units.Losses);
        row.ToldOnUtc = clock.GetUtcNow().UtcDateTime;

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
        : new(PromiseOf(row), row.Slips, row.Times) { Units = new(row.Reserved, row.Prepared, row.Shipped, row.Losses) };

    private static Promise PromiseOf(ToldPromiseRecord row) => row is { ToldFrom: { } first, ToldTo: { } last } && first.Date <= last.Date
        ? Promise.Of(DateOnly.FromDateTime(first), DateOnly.FromDateTime(last), PromiseBasis.None)
        : new Promise.Unknown();

    private static DateTime? Midnight(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue);
}
