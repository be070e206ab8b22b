using System.Globalization;
using DemoStore.Engine.Catalog;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Shipping;

namespace DemoStore.Engine.Outside;

/// <summary>Reads what the page lists.</summary>
public sealed class OutsideChoices(
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<ProductAttributeValue> values,
    IRepository<ProductWarehouseInventory> rows,
    IRepository<RecurringPayment> recurring,
    IRepository<RecurringPaymentHistory> renewals,
    IRepository<Order> orders,
    IProductService stock,
    IWarehouseService warehouses)
{
    public async Task<OutsideModel> AllAsync() => new(await StocksAsync(), await RenewalsAsync(), await WarehousesAsync());

    private async Task<List<OutsideModel.Stock>> StocksAsync()
    {
        List<OutsideModel.Stock> found = [];

        foreach (var product in await products.Table.Where(product => !product.Deleted && product.ManageInventoryMethodId != 0).OrderBy(product => product.Name).ToListAsync())
        {
            if (product.ManageInventoryMethod == ManageInventoryMethod.ManageStock)
                found.Add(new OutsideModel.Stock($"{product.Id}-0", product.Name, await stock.GetTotalStockQuantityAsync(product)));
            else
                found.AddRange(await CombinationsAsync(product));
        }

        return found;
    }

    private async Task<List<OutsideModel.Stock>> CombinationsAsync(Product product)
    {
        List<OutsideModel.Stock> found = [];

        foreach (var combination in await combinations.Table.Where(combination => combination.ProductId == product.Id).OrderBy(combination => combination.Id).ToListAsync())
        {
            var ids = AttributesXml.Read(combination.AttributesXml).Select(choice => int.Parse(choice.Value, CultureInfo.InvariantCulture)).ToList();
            var names = await values.GetByIdsAsync(ids);
            found.Add(new OutsideModel.Stock($"{product.Id}-{combination.Id}", $"{product.Name}, {string.Join(", ", names.Select(value => value.Name))}", combination.StockQuantity));
        }

        return found;
    }

    private async Task<List<OutsideModel.Renewal>> RenewalsAsync()
    {
        List<OutsideModel.Renewal> found = [];

        foreach (var payment in await recurring.Table.Where(payment => payment.IsActive && !payment.Deleted).OrderBy(payment => payment.Id).ToListAsync())
        {
            var order = await orders.GetByIdAsync(payment.InitialOrderId);
            found.Add(new OutsideModel.Renewal(payment.Id, order.CustomOrderNumber, payment.StartDateUtc, await renewals.Table.CountAsync(renewal => renewal.RecurringPaymentId == payment.Id)));
        }

        return found;
    }

    private async Task<List<OutsideModel.Place>> WarehousesAsync()
    {
        List<OutsideModel.Place> found = [];

        foreach (var warehouse in await warehouses.GetAllWarehousesAsync())
            found.Add(new OutsideModel.Place(warehouse.Id, warehouse.Name, await rows.Table.CountAsync(row => row.WarehouseId == warehouse.Id)));

        return found;
    }
}
