using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Limits;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.Platform.Limits;

/// <summary>The rule that holds for a stock key, and what it counts.</summary>
/// <param name="IsOfCombination">True: it counts the combination alone, and not the whole product.</param>
public sealed record HeldLimit(LimitRule Rule, bool IsOfCombination);

/// <summary>
/// Which rule holds for what: the most special one. Every product page and order asks, and few shops have any, so they are
/// kept for a minute; the server on which somebody changes one forgets them at once.
/// </summary>
public sealed class LimitRules(IRepository<LimitRecord> limits, IRepository<ProductCategory> placements, IStaticCacheManager cache)
{
    private const string KEY = "Nop.Plugin.Misc.Backorders.Limits.";
    private const int MINUTES = 1;

    public async Task<bool> AnyAsync() => (await AllAsync()).Count > 0;

    /// <returns>Of those of the parts that are limited; others are missing.</returns>
    public async Task<IReadOnlyDictionary<StockKey, HeldLimit>> OfAsync(IReadOnlyCollection<StockPart> parts, int storeId)
    {
        var held = new Dictionary<StockKey, HeldLimit>();
        var all = (await AllAsync()).ToLookup(row => (Scope: (LimitScope)row.ScopeId, row.ScopeKey));
        if (all.Count == 0 || parts.Count == 0)
            return held;

        var categories = await CategoriesAsync(parts, all.Select(row => row.Key));
        foreach (var part in parts.DistinctBy(part => part.Key))
        {
            if (Find(part, storeId, all, categories) is { Rule.IsNone: false } limit)
                held[part.Key] = limit;
        }

        return held;
    }

    public Task ForgetAsync() => cache.RemoveByPrefixAsync(KEY);

    private Task<List<LimitRecord>> AllAsync() =>
        cache.GetAsync(new CacheKey(KEY + "All") { CacheTime = MINUTES }, async () => await limits.Table.ToListAsync());

    private static HeldLimit? Find(
        StockPart part,
        int storeId,
        ILookup<(LimitScope Scope, int Key), LimitRecord> all,
        ILookup<int, int> categories)
    {
        (LimitScope Scope, IEnumerable<int> Keys)[] scopes =
        [
            (LimitScope.Combination, part.Key.CombinationId > 0 ? [part.Key.CombinationId] : []),
            (LimitScope.Product, [part.Key.ProductId]),
            (LimitScope.Category, categories[part.Key.ProductId]),
            (LimitScope.Vendor, part.Product.VendorId > 0 ? [part.Product.VendorId] : []),
            (LimitScope.Store, [storeId]),
            (LimitScope.Shop, [0])
        ];

        foreach (var (scope, keys) in scopes)
        {
            var rules = keys.SelectMany(key => all[(scope, key)]).Select(Rule).ToList();
            if (rules.Count > 0)
                return new(LimitRule.Strictest(rules), scope == LimitScope.Combination);
        }

        return null;
    }

    // Asked only where there is a rule of a category.
    private async Task<ILookup<int, int>> CategoriesAsync(
        IReadOnlyCollection<StockPart> parts,
        IEnumerable<(LimitScope Scope, int Key)> scopes)
    {
        var categories = scopes.Where(scope => scope.Scope == LimitScope.Category).Select(scope => scope.Key).ToList();
        if (categories.Count == 0)
            return Array.Empty<(int, int)>().ToLookup(_ => 0, _ => 0);

        var products = parts.Select(part => part.Key.ProductId).Distinct().ToList();
        var rows = await placements.Table
            .Where(row => products.Contains(row.ProductId) && categories.Contains(row.CategoryId))
            .Select(row => new { row.ProductId, row.CategoryId })
            .ToListAsync();

        return rows.ToLookup(row => row.ProductId, row => row.CategoryId);
    }

    private static LimitRule Rule(LimitRecord row) => new(
        (LimitBasis)row.BasisId,
        row.Amount,
        row.MostPerOrder,
        row.MostPerCustomer,
        row.FirstDay is { } day ? DateOnly.FromDateTime(day) : null);
}
