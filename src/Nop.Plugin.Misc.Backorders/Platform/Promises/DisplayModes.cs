using Nop.Core.Caching;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>
/// How much shoppers are told of each product. Asked for every line of every page, so the few products that differ from
/// their store are kept in the shop's cache.
/// </summary>
public sealed class DisplayModes(IRepository<ProductPolicyRecord> policies, IStaticCacheManager cache, StoreSettings settings)
{
    private static readonly CacheKey _ofProducts = new("Nop.backorders.displaymodes.");

    public async Task<DisplayMode> OfAsync(int productId, int storeId)
    {
        var store = await settings.OfAsync(storeId);
        var own = (await OfProductsAsync()).GetValueOrDefault(productId);

        return ((DisplayMode)own).Or((DisplayMode)store.DisplayMode);
    }

    /// <returns>
    /// What the store says of all products, and the products that differ from that: those it is silent about, or speaks about.
    /// </returns>
    public async Task<(bool IsSilent, IReadOnlyList<int> Others)> SilenceAsync(int storeId)
    {
        var store = await settings.OfAsync(storeId);
        var isSilent = DisplayMode.ShopDefault.Or((DisplayMode)store.DisplayMode) == DisplayMode.Silent;
        var others = (await OfProductsAsync()).Where(product => ((DisplayMode)product.Value == DisplayMode.Silent) != isSilent);

        return (isSilent, [.. others.Select(product => product.Key)]);
    }

    public Task ForgetAsync() => cache.RemoveAsync(_ofProducts);

    private Task<Dictionary<int, int>> OfProductsAsync() => cache.GetAsync(cache.PrepareKeyForDefaultCache(_ofProducts), ReadAsync);

    private async Task<Dictionary<int, int>> ReadAsync()
    {
        var rows = await policies.Table
            .Where(policy => policy.DisplayModeId != 0)
            .Select(policy => new { policy.ProductId, policy.DisplayModeId })
            .ToListAsync();

        return rows.ToDictionary(row => row.ProductId, row => row.DisplayModeId);
    }
}
