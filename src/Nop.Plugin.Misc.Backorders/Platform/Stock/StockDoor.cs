using Nop.Core.Caching;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Stock;

/// <summary>
/// The one door through which the plugin changes stock by the shop's own services. They write whole rows back as they have
/// them in a cache, which may be an hour old on one of several servers (law 7): so each row that is about to be written is
/// read from its table first, or forgotten by the cache where the shop reads it itself.
/// </summary>
public sealed class StockDoor(
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IProductService service,
    IProductAttributeService attributes,
    IProductAttributeParser parser,
    IStaticCacheManager cache)
{
    /// <summary>As the shop moves the stock of an order line: the product or its combination, and what a bundle is made of.</summary>
    /// <param name="units">Below zero they are taken off.</param>
    /// <returns>False when the product is gone altogether. One that is deleted keeps its row, and its stock moves on.</returns>
    public async Task<bool> AdjustAsync(int productId, int units, string? attributesXml, string message)
    {
        if (await products.Table.FirstOrDefaultAsync(row => row.Id == productId) is not { } product)
            return false;

        await ForgetAsync(productId, attributesXml);
        await service.AdjustInventoryAsync(product, units, attributesXml ?? "", message);

        return true;
    }

    /// <summary>A combination alone. The shop's own adjusting would move what its attributes stand for, too.</summary>
    /// <returns>False when the product or the combination is gone.</returns>
    public async Task<bool> AdjustCombinationAsync(int productId, int combinationId, int units, string message)
    {
        var product = await products.Table.FirstOrDefaultAsync(row => row.Id == productId);
        var combination = await combinations.Table.FirstOrDefaultAsync(row => row.Id == combinationId && row.ProductId == productId);
        if (product is null || combination is null)
            return false;

        combination.StockQuantity += units;
        await attributes.UpdateProductAttributeCombinationAsync(combination);
        await service.AddStockQuantityHistoryEntryAsync(
            product,
            units,
            combination.StockQuantity,
            message: message,
            combinationId: combination.Id);

        return true;
    }

    /// <summary>
    /// What the shop may have read into its cache before a transaction came to its end is not what is stored now, nor what
    /// another server wrote.
    /// </summary>
    public async Task ForgetAsync(int productId, string? attributesXml)
    {
        await cache.RemoveAsync(NopEntityCacheDefaults<Product>.ByIdCacheKey, productId);
        await cache.RemoveAsync(NopCatalogDefaults.ProductAttributeCombinationsByProductCacheKey, productId);

        if (string.IsNullOrWhiteSpace(attributesXml))
            return;

        foreach (var value in await parser.ParseProductAttributeValuesAsync(attributesXml))
        {
            if (value.AttributeValueType == AttributeValueType.AssociatedToProduct)
                await cache.RemoveAsync(NopEntityCacheDefaults<Product>.ByIdCacheKey, value.AssociatedProductId);
        }
    }
}
