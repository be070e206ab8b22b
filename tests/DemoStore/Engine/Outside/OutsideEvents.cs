using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Nop.Services.Shipping;

namespace DemoStore.Engine.Outside;

/// <summary>What happens to a shop without its own pages: a till, an ERP, the bank's next month, a hand in the database.</summary>
public sealed class OutsideEvents(
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<ProductWarehouseInventory> rows,
    IRepository<Warehouse> places,
    IRepository<RecurringPayment> recurring,
    IProductService stock,
    IOrderProcessingService processing,
    IWarehouseService warehouses)
{
    /// <summary>A till or an ERP that calls the platform's stock service.</summary>
    public async Task SellElsewhereAsync(int productId, int combinationId, int change)
    {
        var product = await stock.GetProductByIdAsync(productId);
        var combination = combinationId > 0 ? await combinations.GetByIdAsync(combinationId) : null;
        await stock.AdjustInventoryAsync(product, change, combination?.AttributesXml ?? "", "Changed by another program");
    }

    /// <summary>A write that tells nobody: no event, no history.</summary>
    public async Task WriteSilentlyAsync(int productId, int combinationId, int change)
    {
        if (combinationId > 0)
        {
            var combination = await combinations.GetByIdAsync(combinationId);
            combination.StockQuantity += change;
            await combinations.UpdateAsync(combination, publishEvent: false);
            return;
        }

        var product = await products.GetByIdAsync(productId);

        if (product.UseMultipleWarehouses && await rows.Table.Where(row => row.ProductId == productId).OrderBy(row => row.Id).FirstOrDefaultAsync() is { } row)
        {
            row.StockQuantity += change;
            await rows.UpdateAsync(row, publishEvent: false);
            return;
        }

        product.StockQuantity += change;
        await products.UpdateAsync(product, publishEvent: false);
    }

    public async Task<IEnumerable<string>> RenewAsync(int recurringPaymentId) =>
        await processing.ProcessNextRecurringPaymentAsync(await recurring.GetByIdAsync(recurringPaymentId));

    public async Task<Warehouse> OpenWarehouseAsync(string name)
    {
        var warehouse = new Warehouse { Name = name };
        await places.InsertAsync(warehouse);

        return warehouse;
    }

    public async Task<Warehouse?> RemoveWarehouseAsync(int warehouseId)
    {
        var warehouse = await warehouses.GetWarehouseByIdAsync(warehouseId);

        if (warehouse is not null)
            await warehouses.DeleteWarehouseAsync(warehouse);

        return warehouse;
    }
}
