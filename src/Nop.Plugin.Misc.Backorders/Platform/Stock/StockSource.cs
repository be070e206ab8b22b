using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Stock;

/// <summary>Stock that a line takes from.</summary>
/// <param name="Product">The line's own product, or a component of the bundle that it is.</param>
/// <param name="UnitsPerLine">Units that one unit of the line takes; more than 1 only of components.</param>
/// <param name="MayWait">The shop sells it below zero. Races and admins can do so without, so capturing does not ask.</param>
public sealed record StockPart(Product Product, StockKey Key, int UnitsPerLine, bool MayWait)
{
    public StockSourceKind Home { get; init; } = (Key.CombinationId, Product.UseMultipleWarehouses) switch
    {
        (0, false) => StockSourceKind.Product,
        (0, true) => StockSourceKind.Warehouses,
        _ => StockSourceKind.Combination
    };

    public Units Of(int lineQuantity) => new Units(Math.Max(0, lineQuantity)).Times(UnitsPerLine);
}

/// <summary>Which numbers say how much there is for a line, and whether it can be a physical backorder at all.</summary>
public sealed class StockSource(IProductAttributeParser attributes, Bundles bundles)
{
    /// <returns>Empty when no stock is counted for the line, or when it is nothing that waits on a shelf.</returns>
    public async Task<IReadOnlyList<StockPart>> PartsAsync(Product? product, string? attributesXml)
    {
        if (product is null || !IsPhysical(product))
            return [];

        var own = await OwnAsync(product, attributesXml);
        var components = await bundles.ComponentsAsync(attributesXml);
        if (components.Count == 0)
            return own is null ? [] : [own];

        var parts = components
            .Where(component => component.Product.ManageInventoryMethod == ManageInventoryMethod.ManageStock
                && IsPhysical(component.Product))
            .Select(component => Plain(component.Product, component.Units));

        // Two attributes of one bundle can name the same component, or the bundle itself: stock is one number for all.
        return
        [
            .. parts.Prepend(own).OfType<StockPart>()
                .GroupBy(part => part.Key)
                .Select(same => same.First() with { UnitsPerLine = (int)Math.Min(same.Sum(part => (long)part.UnitsPerLine), int.MaxValue) })
        ];
    }

    /// <returns>Null when the product's own stock is not counted for such a line.</returns>
    public async Task<StockPart?> OwnAsync(Product product, string? attributesXml)
    {
        switch (product.ManageInventoryMethod)
        {
            case ManageInventoryMethod.ManageStock:
                return Plain(product, unitsPerLine: 1);

            case ManageInventoryMethod.ManageStockByAttributes:
                // The attributes are XML that shops write in many orders; only the shop's own parser can match it.
                var combination = await attributes.FindProductAttributeCombinationAsync(product, attributesXml);
                return combination is null ? null : new(product, new(product.Id, combination.Id), 1, combination.AllowOutOfStockOrders);

            default:
                return null;
        }
    }

    private static StockPart Plain(Product product, int unitsPerLine)
    {
        return new(product, StockKey.OfProduct(product.Id), unitsPerLine, product.BackorderMode != BackorderMode.NoBackorders);
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
