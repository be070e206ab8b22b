using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;

namespace DemoStore.Engine.Catalog;

public sealed partial class ProductService
{
    public async Task AdjustInventoryAsync(Product product, int quantityToChange, string attributesXml = "", string message = "")
    {
        if (quantityToChange == 0)
            return;

        if (product.ManageInventoryMethod == ManageInventoryMethod.ManageStock)
            await AdjustProductAsync(product, quantityToChange, message);

        if (product.ManageInventoryMethod == ManageInventoryMethod.ManageStockByAttributes)
            await AdjustCombinationAsync(product, quantityToChange, attributesXml, message);

        foreach (var value in await parser.ParseProductAttributeValuesAsync(attributesXml))
        {
            var part = value.AttributeValueType == AttributeValueType.AssociatedToProduct ? await GetProductByIdAsync(value.AssociatedProductId) : null;

            // The platform hands its message over where the attributes belong, so parts have no message and no combination.
            if (part is not null)
                await AdjustInventoryAsync(part, quantityToChange * value.Quantity, message);
        }
    }

    public async Task BookReservedInventoryAsync(Product product, int warehouseId, int quantity, string message = "")
    {
        if (quantity >= 0)
            throw new ArgumentException("Goods leave a warehouse: the quantity must be negative.", nameof(quantity));

        if (await RowAsync(product, warehouseId) is not { } row)
            return;

        row.ReservedQuantity = Math.Max(row.ReservedQuantity + quantity, 0);
        row.StockQuantity += quantity;
        await UpdateProductWarehouseInventoryAsync(row);
        await AddStockQuantityHistoryEntryAsync(product, quantity, row.StockQuantity, warehouseId, message);
    }

    public async Task<int> ReverseBookedInventoryAsync(Product product, ShipmentItem shipmentItem, string message = "")
    {
        var shipment = await shipments.GetByIdAsync(shipmentItem.ShipmentId);

        if (shipment?.ShippedDateUtc is null || await RowAsync(product, shipmentItem.WarehouseId) is not { } row)
            return 0;

        row.StockQuantity += shipmentItem.Quantity;
        row.ReservedQuantity += shipmentItem.Quantity;
        await UpdateProductWarehouseInventoryAsync(row);
        await AddStockQuantityHistoryEntryAsync(product, shipmentItem.Quantity, row.StockQuantity, shipmentItem.WarehouseId, message);

        return shipmentItem.Quantity;
    }

    private async Task AdjustProductAsync(Product product, int change, string message)
    {
        if (product.UseMultipleWarehouses)
        {
            await (change < 0 ? ReserveAsync(product, -change) : UnblockAsync(product, change));
        }
        else
        {
            product.StockQuantity += change;
            await UpdateProductAsync(product);
            await AddStockQuantityHistoryEntryAsync(product, change, product.StockQuantity, product.WarehouseId, message);
        }

        await ApplyLowStockActivityAsync(product, await GetTotalStockQuantityAsync(product));
    }

    private async Task AdjustCombinationAsync(Product product, int change, string attributesXml, string message)
    {
        if (await parser.FindProductAttributeCombinationAsync(product, attributesXml) is not { } combination)
            return;

        combination.StockQuantity += change;
        await attributes.UpdateProductAttributeCombinationAsync(combination);
        await AddStockQuantityHistoryEntryAsync(product, change, combination.StockQuantity, message: message, combinationId: combination.Id);

        if (product.AllowAddingOnlyExistingAttributeCombinations)
        {
            var all = await attributes.GetAllProductAttributeCombinationsAsync(product.Id);
            await ApplyLowStockActivityAsync(product, all.Sum(other => other.StockQuantity));
        }
    }

    // Reserving writes no history, and saves every row of the product whether it changed or not.
    private async Task ReserveAsync(Product product, int quantity)
    {
        var rows = (await GetAllProductWarehouseInventoryRecordsAsync(product.Id)).OrderByDescending(row => row.StockQuantity - row.ReservedQuantity).ToList();

        foreach (var row in rows)
        {
            var taken = Math.Min(Math.Max(0, row.StockQuantity - row.ReservedQuantity), quantity);
            row.ReservedQuantity += taken;
            quantity -= taken;
        }

        if (rows.Count > 0 && quantity > 0)
            rows[0].ReservedQuantity += quantity;

        await warehouses.UpdateAsync(rows);
    }

    private async Task UnblockAsync(Product product, int quantity)
    {
        var rows = (await GetAllProductWarehouseInventoryRecordsAsync(product.Id)).OrderByDescending(row => row.ReservedQuantity).ToList();

        foreach (var row in rows)
        {
            var freed = Math.Min(row.ReservedQuantity, quantity);
            row.ReservedQuantity -= freed;
            quantity -= freed;
        }

        if (rows.Count > 0 && quantity > 0)
            rows[0].StockQuantity += quantity;

        await warehouses.UpdateAsync(rows);
    }

    private async Task ApplyLowStockActivityAsync(Product product, int totalStock)
    {
        if (product.LowStockActivity == LowStockActivity.Nothing || totalStock > product.MinStockQuantity)
            return;

        if (product.LowStockActivity == LowStockActivity.DisableBuyButton)
            product.DisableBuyButton = true;
        else
            product.Published = false;

        await UpdateProductAsync(product);
    }

    private async Task<ProductWarehouseInventory?> RowAsync(Product product, int warehouseId) =>
        product is { ManageInventoryMethod: ManageInventoryMethod.ManageStock, UseMultipleWarehouses: true }
            ? (await GetAllProductWarehouseInventoryRecordsAsync(product.Id)).FirstOrDefault(row => row.WarehouseId == warehouseId)
            : null;
}
