using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Platform.Stock.Numbers;

/// <summary>Finds stock that is there only because orders of one moment overwrote each other's number.</summary>
public sealed class LostUpdates(
    IRepository<StockQuantityHistory> history,
    IRepository<StockWatchRecord> watches,
    IRepository<Product> products,
    NumberTexts texts,
    MovedSources moved,
    TimeProvider clock)
{
    /// <summary>How far back the history is trusted when a key is looked at for the first time.</summary>
    public static readonly TimeSpan Reach = TimeSpan.FromDays(1);

    /// <param name="available">Keys that may give stock, with what they say.</param>
    /// <returns>
    /// Units by which a number is higher than its history since it was last compared; keys where nothing was lost are missing.
    /// </returns>
    public async Task<IReadOnlyDictionary<StockKey, int>> FindAsync(IReadOnlyDictionary<StockKey, int> available)
    {
        var lost = new Dictionary<StockKey, int>();
        if (available.Count == 0)
            return lost;

        var ids = available.Keys.Select(key => key.ProductId).Distinct().ToList();
        var known = (await watches.Table.Where(row => ids.Contains(row.ProductId) && row.HistoryId > 0).ToListAsync())
            .ToDictionary(row => new StockKey(row.ProductId, row.CombinationId));
        var rows = await RowsAsync(ids, known, available.Keys);
        var set = await texts.CausesAsync();

        foreach (var ofKey in rows.OrderBy(row => row.Id)
            .GroupBy(row => new StockKey(row.ProductId, row.CombinationId ?? 0))
            .Where(ofKey => available.ContainsKey(ofKey.Key)))
        {
            var books = Books(known.GetValueOrDefault(ofKey.Key)?.Available, [.. ofKey], set);
            if (books.Drift(available[ofKey.Key]) <= 0)
                continue;

            var actual = available[ofKey.Key] + await moved.UnitsAsync(ofKey.Key);
            if (books.IsOverwritten(actual))
                lost[ofKey.Key] = Math.Max(0, books.Drift(actual));
        }

        return lost;
    }

    /// <param name="begin">The number that the rows go on from; null: as the first of them says.</param>
    /// <param name="rows">In the order in which they were written.</param>
    /// <param name="set">What the history says of numbers that somebody set: whatever was lost before, they say what there is.</param>
    public static HistoryBooks Books(int? begin, IReadOnlyList<StockQuantityHistory> rows, IReadOnlyDictionary<string, string> set)
    {
        var count = rows.LastOrDefault(row => set.ContainsKey(row.Message ?? ""));
        var since = count is null ? rows : [.. rows.Where(row => row.Id > count.Id)];
        var from = count?.StockQuantity ?? begin ?? (rows.Count == 0 ? 0 : Before(rows[0]));

        return new(from, [.. since.Select(row => new HistoryStep(Before(row), row.StockQuantity, row.CreatedOnUtc))]);
    }

    private static int Before(StockQuantityHistory row) => row.StockQuantity - row.QuantityAdjustment;

    private async Task<List<StockQuantityHistory>> RowsAsync(
        List<int> ids,
        IReadOnlyDictionary<StockKey, StockWatchRecord> known,
        IEnumerable<StockKey> keys)
    {
        var several = products.Table.Where(product => product.UseMultipleWarehouses);
        var rows = await (
            from row in history.Table
            join watch in watches.Table on row.ProductId equals watch.ProductId
            where ids.Contains(row.ProductId)
                && watch.HistoryId > 0
                && row.Id > watch.HistoryId
                && (row.CombinationId ?? 0) == watch.CombinationId
                && !several.Any(product => product.Id == row.ProductId)
            select row).ToListAsync();
        var unknown = keys.Where(key => !known.ContainsKey(key)).ToHashSet();
        if (unknown.Count == 0)
            return rows;

        var (others, since) = (unknown.Select(key => key.ProductId).Distinct().ToList(), clock.GetUtcNow().UtcDateTime - Reach);
        var young = await history.Table
            .Where(row => others.Contains(row.ProductId)
                && row.CreatedOnUtc > since
                && !several.Any(product => product.Id == row.ProductId))
            .ToListAsync();

        return [.. rows, .. young.Where(row => unknown.Contains(new(row.ProductId, row.CombinationId ?? 0)))];
    }
}
