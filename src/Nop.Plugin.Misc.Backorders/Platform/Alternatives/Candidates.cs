using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Alternatives;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Alternatives;

/// <summary>
/// What could be taken instead of a product, the best first. Kept for some minutes by product and store: what may differ
/// from shopper to shopper, or from one minute to the next, is asked of the few that are left when they are shown.
/// </summary>
public sealed class Candidates(CandidatePairs pairs, FactReader facts, IProductService products, IStaticCacheManager cache)
{
    /// <summary>Of so many some can be bought; if not, there is nothing to offer.</summary>
    private const int KEPT = 40;
    private const int MINUTES = 5;
    private const string PREFIX = "Backorders.Alternatives.";

    /// <returns>A list for each product that exists.</returns>
    public async Task<IReadOnlyDictionary<int, CandidateList>> FindAsync(
        IReadOnlyCollection<int> productIds,
        int storeId,
        PriceBand band)
    {
        var found = new Dictionary<int, CandidateList>();
        foreach (var id in productIds.Distinct())
        {
            if (await cache.GetAsync<CandidateList?>(Key(id, storeId, band)) is { } known)
                found[id] = known;
        }

        var wanted = await products.GetProductsByIdsAsync([.. productIds.Distinct().Where(id => !found.ContainsKey(id))]);
        foreach (var list in await ReadAsync([.. wanted], storeId, band))
        {
            found[list.Wanted.ProductId] = list;
            await cache.SetAsync(Key(list.Wanted.ProductId, storeId, band), list);
        }

        return found;
    }

    /// <summary>When a clerk chose others.</summary>
    public Task ForgetAsync() => cache.RemoveByPrefixAsync(PREFIX);

    private CacheKey Key(int productId, int storeId, PriceBand band)
    {
        var key = cache.PrepareKeyForDefaultCache(new CacheKey(PREFIX + "{0}-{1}-{2}"), productId, storeId, band.Percent);
        key.CacheTime = MINUTES;

        return key;
    }

    private async Task<IReadOnlyList<CandidateList>> ReadAsync(IReadOnlyList<Product> wanted, int storeId, PriceBand band)
    {
        if (wanted.Count == 0)
            return [];

        var rows = await pairs.ReadAsync([.. wanted.Select(product => product.Id)], storeId, band);
        var named = wanted
            .Select(product => new NamedProduct(product.Id, product.Name, product.Price))
            .Concat(rows.Select(row => row.Product));
        var known = await facts.ReadAsync([.. named.DistinctBy(one => one.Id)]);
        var byWanted = rows.ToLookup(row => row.WantedId);

        return
        [
            .. wanted.Select(product => new CandidateList(
                known[product.Id],
                Rank(known[product.Id], byWanted[product.Id], known, band)))
        ];
    }

    private static List<ProductFacts> Rank(
        ProductFacts wanted,
        IEnumerable<CandidatePair> rows,
        Dictionary<int, ProductFacts> known,
        PriceBand band)
    {
        var candidates = rows
            .Where(row => row.Product.Id != wanted.ProductId)
            .Select(row => new Candidate(row.Product.Id, row.Source, row.DisplayOrder, known[row.Product.Id].Traits()));

        return [.. Similarity.Rank(wanted.Traits(), candidates, band).Take(KEPT).Select(candidate => known[candidate.ProductId])];
    }
}
