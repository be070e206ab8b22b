using Nop.Core.Caching;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;

/// <summary>
/// Count and sums of all rows that match. In a large shop they cost many times what a page of rows does, so they are kept
/// for a minute: who turns pages or sorts does not wait for them again. The rows themselves are never kept.
/// </summary>
public sealed class CountedRows(BackorderQuery query, IStaticCacheManager cache)
{
    private const string PREFIX = "Nop.Plugin.Misc.Backorders.Grid.";
    private const int MINUTES = 1;

    public async Task<BackorderTotals> OfAsync(BackorderFilter filter, IReadOnlyList<BackorderQueryRow> page)
    {
        // All that match are on this page: nothing needs to be counted.
        if (filter.Skipped == 0 && page.Count < filter.Size)
            return Sum(page);

        var key = new CacheKey(PREFIX + filter.Name) { CacheTime = MINUTES };
        var kept = await cache.GetAsync(key, () => query.TotalsAsync(filter));
        if (Fits(kept, filter, page))
            return kept;

        await cache.RemoveByPrefixAsync(key.Key);

        return await cache.GetAsync(key, () => query.TotalsAsync(filter));
    }

    /// <summary>Somebody changed something and looks at the outcome.</summary>
    public Task ForgetAsync() => cache.RemoveByPrefixAsync(PREFIX);

    // A count that the page contradicts is an old one.
    private static bool Fits(BackorderTotals kept, BackorderFilter filter, IReadOnlyCollection<BackorderQueryRow> page)
    {
        return page.Count == Math.Clamp(kept.Count - filter.Skipped, 0, filter.Size);
    }

    private static BackorderTotals Sum(IReadOnlyList<BackorderQueryRow> page) => new(
        page.Count,
        new()
        {
            Quantity = page.Sum(row => (long)row.Backorder.Quantity),
            Waiting = page.Sum(row => (long)row.Backorder.Waiting),
            Allocated = page.Sum(row => (long)row.Backorder.Allocated),
            Released = page.Sum(row => (long)row.Backorder.Released),
            Shipped = page.Sum(row => (long)row.Backorder.Shipped),
            Cancelled = page.Sum(row => (long)row.Backorder.Cancelled)
        });
}
