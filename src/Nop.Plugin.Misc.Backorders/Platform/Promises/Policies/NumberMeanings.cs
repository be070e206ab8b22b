using Nop.Core.Caching;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises.Policies;

/// <summary>What stock numbers that come in mean.</summary>
/// <param name="Shop">For products that say nothing of their own.</param>
public sealed record NumbersMean(StockNumberMeaning Shop, IReadOnlyDictionary<int, int> OfProducts)
{
    public StockNumberMeaning Of(int productId) => OfProducts.TryGetValue(productId, out var own) ? (StockNumberMeaning)own : Shop;

    public bool AreOnHand(int productId) => Of(productId).IsOnHand();

    public bool AnyOnHand => Shop.IsOnHand() || OfProducts.Values.Any(own => ((StockNumberMeaning)own).IsOnHand());
}

/// <summary>
/// Reads what stock numbers mean. Asked whenever stock is looked at, so the few products that differ from the shop are kept
/// in the shop's cache.
/// </summary>
public sealed class NumberMeanings(IRepository<ProductPolicyRecord> policies, IStaticCacheManager cache, StoreSettings settings)
{
    private static readonly CacheKey _ofProducts = new("Nop.backorders.numbersmean.");

    public async Task<NumbersMean> ReadAsync()
    {
        var shop = await settings.OfAsync();

        return new(
            (StockNumberMeaning)shop.StockNumbersMean,
            await cache.GetAsync(cache.PrepareKeyForDefaultCache(_ofProducts), OfProductsAsync));
    }

    public Task ForgetAsync() => cache.RemoveAsync(_ofProducts);

    private async Task<Dictionary<int, int>> OfProductsAsync()
    {
        var rows = await policies.Table
            .Where(policy => policy.StockNumbersMeanId != 0)
            .Select(policy => new { policy.ProductId, policy.StockNumbersMeanId })
            .ToListAsync();

        return rows.ToDictionary(row => row.ProductId, row => row.StockNumbersMeanId);
    }
}
