using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Stock;

/// <summary>Where the stock of a line is counted.</summary>
/// <param name="MayWait">The shop sells it below zero. Races and admins can do so without, so capturing does not ask.</param>
public sealed record StockPlace(StockKey Key, bool MayWait);

/// <summary>Which number says how much of a product there is, and whether a line of it can be a physical backorder at all.</summary>
public class StockHome(IProductAttributeParser attributes)
{
    /// <returns>The place of a line; null when its stock is not counted or it is nothing that waits on a shelf.</returns>
    public async Task<StockPlace?> FindAsync(Product? product, string? attributesXml)
    {
        if (product is null || !IsPhysical(product))
            return null;

        switch (product.ManageInventoryMethod)
        {
            case ManageInventoryMethod.ManageStock:
                return new(StockKey.OfProduct(product.Id), product.BackorderMode != BackorderMode.NoBackorders);

            case ManageInventoryMethod.ManageStockByAttributes:
                // The attributes are XML that shops write in many orders; only the shop's own parser can match it.
                var combination = await attributes.FindProductAttributeCombinationAsync(product, attributesXml);
                return combination is null ? null : new(new(product.Id, combination.Id), combination.AllowOutOfStockOrders);

            default:
                return null;
        }
    }

    /// <summary>Downloads, gift cards, services, rentals and group parents never wait for goods.</summary>
    public static bool IsPhysical(Product product)
    {
        return !product.IsDownload
            && !product.IsGiftCard
            && !product.IsRental
            && product.IsShipEnabled
            && product.ProductType == ProductType.SimpleProduct;
    }
}
