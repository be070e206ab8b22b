using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Stock;

/// <summary>The stock behind a backorder, as its page shows it.</summary>
public sealed class StockViewTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Stock_that_is_one_number_is_one_line()
    {
        var kettle = await _shop.SellAsync(stock: 1);
        await _shop.BuyAsync(kettle.Id, quantity: 3);
        await _shop.BuyAsync(kettle.Id, quantity: 4);

        var view = (await ViewAsync(kettle))!;

        Assert.Equal((-6, 6, 0, 0, 0), (view.Level.Available, view.Level.Waiting.Value, view.Level.Grantable.Value, view.Level.Free.Value, view.Elsewhere));
        Assert.Empty(view.Warehouses);
    }

    [Fact]
    public async Task Each_warehouse_tells_what_it_has_reserves_and_is_about_to_ship()
    {
        var mat = await _shop.SellFromWarehousesAsync(3, 2);
        var line = await _shop.BuyAsync(mat.Id, quantity: 7);
        var warehouse = await _shop.WarehouseAsync(0);
        await _shop.RequestAsync(platform => platform.PlanShipmentAsync(line, 2, warehouse));
        await _shop.RequestAsync(platform => platform.ShipAsync(line, 1, warehouse));

        var view = (await ViewAsync(mat))!;

        Assert.Equal((-2, 2, 0, 0), (view.Level.Available, view.Level.Waiting.Value, view.Level.Grantable.Value, view.Level.Free.Value));
        Assert.Equal([("Warehouse 1", 2, 4, -2, 2), ("Warehouse 2", 2, 2, 0, 0)], view.Warehouses.Select(row => (row.Name, row.OnHand, row.Reserved, row.Free, row.Planned)));
    }

    [Fact]
    public async Task Units_that_the_number_does_not_contain_are_told()
    {
        var mat = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(mat.Id, quantity: 3);
        await _shop.StoreAsync(mat.Id, await _shop.WarehouseAsync(0), stock: 0);
        await _shop.RequestAsync(platform => platform.EditAsync(mat.Id, row => row.UseMultipleWarehouses = true));

        var view = (await ViewAsync(mat))!;

        Assert.Equal((-3, 3, 0, 0, 3), (view.Level.Available, view.Level.Waiting.Value, view.Level.Grantable.Value, view.Level.Free.Value, view.Elsewhere));
    }

    [Fact]
    public async Task What_nobody_has_vouched_for_is_not_free_to_sell()
    {
        _shop.Settings.StockNumbersMean = (int)StockNumberMeaning.OnHand;
        var pan = await _shop.SellAsync(stock: 0);
        await _shop.BuyAsync(pan.Id, quantity: 4);
        await _shop.RequestAsync(platform => platform.EditAsync(pan.Id, row => row.StockQuantity = 10));

        var view = (await ViewAsync(pan))!;

        Assert.Equal((10, 4, 6), (view.Level.Available, view.Doubted, view.Believed.Free.Value));
    }

    [Fact]
    public async Task Stock_that_nobody_counts_has_no_view()
    {
        var kettle = await _shop.SellAsync(stock: 0, row => row.ManageInventoryMethod = ManageInventoryMethod.DontManageStock);

        Assert.Null(await ViewAsync(kettle));
    }

    private Task<StockView?> ViewAsync(Product product) => _shop.AskAsync<StockViews, StockView?>(views => views.FindAsync(StockKey.OfProduct(product.Id)));
}
