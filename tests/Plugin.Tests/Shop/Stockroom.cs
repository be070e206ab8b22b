using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Catalog;

namespace Plugin.Tests.Shop;

/// <summary>How nopCommerce moves stock in each of its homes, with its writes, its events and its quirks.</summary>
internal sealed class Stockroom(
    IProductAttributeParser parser,
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<ProductWarehouseInventory> warehouses,
    Func<int, int, int, int?, string, Task> tellHistoryAsync)
{
    public async Task AdjustAsync(int productId, int change, string attributesXml, string message = "")
    {
        if (change == 0 || products.Table.FirstOrDefault(row => row.Id == productId) is not { } product)
            return;

        if (product is { ManageInventoryMethod: ManageInventoryMethod.ManageStock, UseMultipleWarehouses: true })
            await (change < 0 ? ReserveAsync(productId, -change) : UnblockAsync(productId, change));
        else if (product.ManageInventoryMethod == ManageInventoryMethod.ManageStock)
            await AdjustPlainAsync(product, change, message);

        if (product.ManageInventoryMethod == ManageInventoryMethod.ManageStockByAttributes)
            await AdjustCombinationAsync(product, change, attributesXml, message);

        // Components get the message where their attributes belong: none of their own, so no combination and no bundle either.
        foreach (var value in await parser.ParseProductAttributeValuesAsync(attributesXml))
        {
            if (value.AttributeValueType == AttributeValueType.AssociatedToProduct)
                await AdjustAsync(value.AssociatedProductId, change * value.Quantity, "Placing order");
        }
    }

    /// <summary>Goods leave a warehouse.</summary>
    public async Task BookAsync(int productId, int warehouseId, int quantity, string message = "")
    {
        if (!IsInWarehouses(productId) || RowsOf(productId).FirstOrDefault(row => row.WarehouseId == warehouseId) is not { } row)
            return;

        row.ReservedQuantity = Math.Max(row.ReservedQuantity - quantity, 0);
        row.StockQuantity -= quantity;
        await warehouses.UpdateAsync(row);
        await tellHistoryAsync(productId, -quantity, row.StockQuantity, null, message);
    }

    /// <summary>A shipment that was sent is taken back.</summary>
    public async Task ReverseAsync(int productId, int warehouseId, int quantity, string message = "")
    {
        if (!IsInWarehouses(productId) || RowsOf(productId).FirstOrDefault(row => row.WarehouseId == warehouseId) is not { } row)
            return;

        row.ReservedQuantity += quantity;
        row.StockQuantity += quantity;
        await warehouses.UpdateAsync(row);
        await tellHistoryAsync(productId, quantity, row.StockQuantity, null, message);
    }

    private async Task AdjustPlainAsync(Product product, int change, string message)
    {
        product.StockQuantity += change;
        await products.UpdateAsync(product);
        await tellHistoryAsync(product.Id, change, product.StockQuantity, null, message);
    }

    private async Task AdjustCombinationAsync(Product product, int change, string attributesXml, string message)
    {
        if (await parser.FindProductAttributeCombinationAsync(product, attributesXml) is not { } combination)
            return;

        combination.StockQuantity += change;
        await combinations.UpdateAsync(combination);
        await tellHistoryAsync(product.Id, change, combination.StockQuantity, combination.Id, message);
    }

    // No history row, and every row is saved whether it changed or not.
    private async Task ReserveAsync(int productId, int quantity)
    {
        var rows = RowsOf(productId).OrderByDescending(row => row.StockQuantity - row.ReservedQuantity).ToList();

        foreach (var row in rows)
        {
            var taken = Math.Clamp(row.StockQuantity - row.ReservedQuantity, 0, quantity);
            row.ReservedQuantity += taken;
            quantity -= taken;
        }

        if (rows.Count > 0)
            rows[0].ReservedQuantity += quantity;

        await warehouses.UpdateAsync(rows);
    }

    private async Task UnblockAsync(int productId, int quantity)
    {
        var rows = RowsOf(productId).OrderByDescending(row => row.ReservedQuantity).ToList();

        foreach (var row in rows)
        {
            var freed = Math.Min(row.ReservedQuantity, quantity);
            row.ReservedQuantity -= freed;
            quantity -= freed;
        }

        if (rows.Count > 0)
            rows[0].StockQuantity += quantity;

        await warehouses.UpdateAsync(rows);
    }

    private bool IsInWarehouses(int productId)
    {
        return products.Table.Single(row => row.Id == productId) is { ManageInventoryMethod: ManageInventoryMethod.ManageStock, UseMultipleWarehouses: true };
    }

    private List<ProductWarehouseInventory> RowsOf(int productId) => [.. warehouses.Table.Where(row => row.ProductId == productId).OrderBy(row => row.Id)];
}
