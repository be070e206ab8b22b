using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>Reads what is owed to those who wait, by promised day: a queue of thousands is a handful of days.</summary>
public class OwedReader(IRepository<BackorderRecord> backorders)
{
    private const int LAST_OPEN = (int)BackorderStatus.Released;

    public async Task<IReadOnlyList<OwedUnits>> OfAsync(StockKey key)
    {
        var rows = await backorders.Table
            .Where(record => record.ProductId == key.ProductId && record.CombinationId == key.CombinationId && record.StatusId <= LAST_OPEN && record.Waiting > 0)
            .GroupBy(record => record.QueueDay)
            .Select(day => new { QueueDay = day.Key, Units = day.Sum(record => (long)record.Waiting) })
            .ToListAsync();

        return [.. rows.Select(row => new OwedUnits(row.QueueDay, row.Units))];
    }
}
