using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Supply.Rules;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises.Learning;

/// <summary>Keeps what was learned of lead times.</summary>
internal sealed class LearnedStore(
    IRepository<LearnedLeadTimeRecord> learned,
    IRepository<ProductCategory> categories,
    LearnedLeadTimes cached,
    TimeProvider clock)
{
    private const int SHOP = (int)LearnedScope.Shop;
    private const int CHUNK = 500;

    /// <returns>Null when nobody ever tried.</returns>
    public async Task<DateTime?> LearnedOnUtcAsync() => (await learned.Table.FirstOrDefaultAsync(row => row.ScopeId == SHOP))?.LearnedOnUtc;

    /// <returns>The first category of each product, in the order of the shop.</returns>
    public async Task<IReadOnlyDictionary<int, int>> CategoriesAsync(IReadOnlyCollection<int> productIds)
    {
        var found = new Dictionary<int, int>();
        foreach (var chunk in productIds.Chunk(CHUNK))
        {
            var ids = chunk.ToList();
            foreach (var row in await categories.Table
                .Where(row => ids.Contains(row.ProductId))
                .OrderBy(row => row.DisplayOrder)
                .ThenBy(row => row.Id)
                .ToListAsync())
                found.TryAdd(row.ProductId, row.CategoryId);
        }

        return found;
    }

    public async Task SaveAsync(IReadOnlyCollection<(LearnedScope Scope, string Key, LearnedLeadTime? Learned)> found)
    {
        var stored = (await learned.Table.ToListAsync()).ToDictionary(row => Name(row.ScopeId, row.ScopeKey));

        foreach (var (scope, key, days) in found)
        {
            var name = Name((int)scope, key);
            var row = stored.GetValueOrDefault(name) ?? new() { ScopeId = (int)scope, ScopeKey = key };
            stored.Remove(name);
            (row.Cases, row.Median, row.Percentile80, row.LearnedOnUtc) =
                (days?.Cases ?? 0, days?.Median ?? 0, days?.Percentile80 ?? 0, clock.GetUtcNow().UtcDateTime);
            await WriteAsync(row);
        }

        // What has no cases any more teaches nothing.
        var gone = stored.Values.Select(row => row.Id).ToList();
        await learned.Where(row => gone.Contains(row.Id)).DeleteAsync();

        await cached.ForgetAsync();
    }

    // Another server that learned the same in this moment has written the same.
    private Task WriteAsync(LearnedLeadTimeRecord row)
    {
        return row.Id > 0
            ? learned.UpdateAsync(row, publishEvent: false)
            : learned.TryInsertAsync(row, other => other.ScopeId == row.ScopeId && other.ScopeKey == row.ScopeKey);
    }

    private static string Name(int scope, string key) => $"{scope}|{key.ToUpperInvariant()}";
}
