using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

/// <summary>The first look at a shortage: it is declared only when a later look finds it again (law 3).</summary>
public sealed class ShortWatch(IRepository<StockWatchRecord> watches, TimeProvider clock)
{
    public static readonly TimeSpan SecondLook = TimeSpan.FromMinutes(1);

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <param name="unaccounted">Of each key that was looked at, also of those with none.</param>
    /// <returns>What was short at both looks.</returns>
    public async Task<IReadOnlyDictionary<StockKey, Units>> LookAsync(IReadOnlyDictionary<StockKey, Units> unaccounted)
    {
        var products = unaccounted.Keys.Select(key => key.ProductId).Distinct().ToList();
        var known = (await watches.Table.Where(row => products.Contains(row.ProductId) && row.ShortUnits > 0).ToListAsync())
            .ToDictionary(row => new StockKey(row.ProductId, row.CombinationId));
        var confirmed = new Dictionary<StockKey, Units>();

        foreach (var (key, units) in unaccounted)
        {
            if (known.TryGetValue(key, out var watch))
                await LookAgainAsync(watch, key, units, confirmed);
            else if (!units.IsNone)
                await BeginAsync(key, units);
        }

        return confirmed;
    }

    private async Task LookAgainAsync(StockWatchRecord watch, StockKey key, Units units, Dictionary<StockKey, Units> confirmed)
    {
        var lasting = Units.Min(new(watch.ShortUnits), units);
        if (!lasting.IsNone && watch.ShortSinceUtc is { } since && NowUtc - since >= SecondLook)
        {
            confirmed[key] = lasting;
            lasting = Units.None;
        }

        if (lasting.Value == watch.ShortUnits)
            return;

        watch.ShortUnits = lasting.Value;
        if (lasting.IsNone)
            watch.ShortSinceUtc = null;

        await SaveAsync(watch);
    }

    private async Task BeginAsync(StockKey key, Units units)
    {
        var watch =
            await watches.Table.FirstOrDefaultAsync(row => row.ProductId == key.ProductId && row.CombinationId == key.CombinationId);
        if (watch is not null)
        {
            (watch.ShortUnits, watch.ShortSinceUtc) = (units.Value, NowUtc);
            await SaveAsync(watch);
            return;
        }

        // Where another server looked first, its look counts.
        await watches.TryInsertAsync(
            new()
            {
                ProductId = key.ProductId,
                CombinationId = key.CombinationId,
                ShortUnits = units.Value,
                ShortSinceUtc = NowUtc,
                SeenOnUtc = NowUtc
            },
            row => row.ProductId == key.ProductId && row.CombinationId == key.CombinationId);
    }

    // The other columns belong to those who compare stock with its history.
    private Task SaveAsync(StockWatchRecord watch) => watches
        .Where(row => row.Id == watch.Id)
        .Set(row => row.ShortUnits, watch.ShortUnits)
        .Set(row => row.ShortSinceUtc, watch.ShortSinceUtc)
        .UpdateAsync();
}
