using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Factories;

/// <summary>
/// Whether a product, or any combination of it, is out of stock. What only a query can tell is kept for a minute, so that pages do not
/// wait for it: whoever asks to be told hears how it is in that moment.
/// </summary>
public class OutOfStock(IRepository<ProductAttributeCombination> combinations, StockReader stock, IStaticCacheManager cache)
{
    private const string PREFIX = "Nop.Plugin.Misc.Backorders.OutOfStock.";
    private const int MINUTES = 1;

    public async Task<bool> IsAnyAsync(Product product)
    {
        if (product.ManageInventoryMethod == ManageInventoryMethod.ManageStock && !product.UseMultipleWarehouses)
            return product.StockQuantity < Least(product);

        return await cache.GetAsync(new CacheKey($"{PREFIX}{product.Id}") { CacheTime = MINUTES }, () => AskAsync(product));
    }

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
