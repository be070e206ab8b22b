using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Factories;

/// <summary>
/// Whether a product, or any combination of it, is out of stock. What only a query can tell is kept, so that pages do not wait for it:
/// until the shop saves such a row, or for two minutes. Whoever asks to be told hears how it is in that moment.
/// </summary>
internal sealed class OutOfStock(IRepository<ProductAttributeCombination> combinations, StockReader stock, IStaticCacheManager cache)
{
    private const int MINUTES = 2;

    public async Task<bool> IsAnyAsync(Product product)
    {
        if (product.ManageInventoryMethod == ManageInventoryMethod.ManageStock && !product.UseMultipleWarehouses)
            return product.StockQuantity < Least(product);

        return await cache.GetAsync(
            new CacheKey($"{Begin(product)}backorders.out.{product.Id}") { CacheTime = MINUTES },
            () => AskAsync(product));
    }

    // Where the shop forgets all lists of such rows when one of them is saved.
    private static string Begin(Product product) => product.ManageInventoryMethod == ManageInventoryMethod.ManageStockByAttributes
        ? NopEntityCacheDefaults<ProductAttributeCombination>.AllCacheKey.Key
        : NopEntityCacheDefaults<ProductWarehouseInventory>.AllCacheKey.Key;

    private async Task<bool> AskAsync(Product product)
    {
        var least = Least(product);

        return product.ManageInventoryMethod == ManageInventoryMethod.ManageStockByAttributes
            ? await combinations.Table.AnyAsync(row => row.ProductId == product.Id && row.StockQuantity < least)
            : await stock.AvailableAsync(StockKey.OfProduct(product.Id)) is not { } available || available < least;
    }

    // Less than may be ordered is nothing.
    private static int Least(Product product) => Math.Max(1, product.OrderMinimumQuantity);
}
