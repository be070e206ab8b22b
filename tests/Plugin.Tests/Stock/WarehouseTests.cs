using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Stock;

/// <summary>Products in several warehouses: orders reserve, shipments take, and no stock history tells of reservations.</summary>
public sealed class WarehouseTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_line_is_short_by_what_all_warehouses_together_do_not_have()
    {
        var mat = await _shop.SellFromWarehousesAsync(3, 2);

        var line = await _shop.BuyAsync(mat.Id, quantity: 7);

        Assert.Equal(((2, 0, 0, 0, 0), line.Id), (_shop.Backorder().Books(), _shop.Backorder().OrderItemId));
        Assert.Equal([(3, 5), (2, 2)], Warehouses(mat));
        Assert.Equal(0, _shop.StockOf(mat.Id));
        Assert.Empty(_shop.Rows<StockQuantityHistory>());
    }

    [Fact]
    public async Task Goods_that_come_into_any_warehouse_are_granted_and_no_more_than_came()
    {
        var mat = await _shop.SellFromWarehousesAsync(3, 2);
        await _shop.BuyAsync(mat.Id, quantity: 9);

        await _shop.RequestAsync(platform => platform.SetWarehouseAsync(mat.Id, 1, stock: 5));
        Assert.Equal((1, 3, 0, 0, 0), _shop.Backorder().Books());

        await _shop.RequestAsync(platform => platform.SetWarehouseAsync(mat.Id, 0, stock: 4));
        Assert.Equal((0, 4, 0, 0, 0), _shop.Backorder().Books());
    }

    [Fact]
    public async Task The_products_own_number_means_nothing()
    {
        var mat = await _shop.SellFromWarehousesAsync(0);
        await _shop.BuyAsync(mat.Id, quantity: 2);

        await _shop.RequestAsync(platform => platform.SetStockAsync(mat.Id, 10000));
        await _shop.RunTaskAsync();

        Assert.Equal((2, 0, 0, 0, 0), _shop.Backorder().Books());
    }

    [Fact]
    public async Task Shipping_from_its_warehouse_frees_nothing_and_its_undoing_owes_nothing()
    {
        var mat = await _shop.SellFromWarehousesAsync(3);
        var first = await _shop.BuyAsync(mat.Id, quantity: 3);
        await _shop.BuyAsync(mat.Id, quantity: 2);

        var shipment = (await ShipAsync(first, 3, number: 0))!;
        Assert.Equal([(0, 2)], Warehouses(mat));
        Assert.Equal((2, 0, 0, 0, 0), _shop.Backorder().Books());

        await _shop.RequestAsync(platform => platform.DeleteShipmentAsync(shipment));
        await _shop.RunTaskAsync();
        Assert.Equal([(3, 5)], Warehouses(mat));
        Assert.Equal((2, 0, 0, 0, 0), _shop.Backorder().Books());
    }

    [Fact]
    public async Task A_cancelled_order_gives_its_reservation_to_those_who_wait()
    {
        var mat = await _shop.SellFromWarehousesAsync(3);
        var first = await _shop.BuyAsync(mat.Id, quantity: 3);
        var second = await _shop.BuyAsync(mat.Id, quantity: 2);

        await _shop.RequestAsync(platform => platform.CancelAsync(first.OrderId));

        Assert.Equal((0, 2, 0, 0, 0), _shop.BackorderOf(second.OrderId).Books());
        Assert.Equal([(3, 2)], Warehouses(mat));
    }

    [Fact]
    public async Task Goods_that_came_back_are_granted_though_the_shop_only_lowers_reservations()
    {
        var mat = await _shop.SellFromWarehousesAsync(3);
        var first = await _shop.BuyAsync(mat.Id, quantity: 3);
        await ShipAsync(first, 3, number: 0);
        var second = await _shop.BuyAsync(mat.Id, quantity: 2);

        await _shop.RequestAsync(platform => platform.ReturnAsync(first, 1));

        Assert.Equal([(0, 1)], Warehouses(mat));
        Assert.Equal((1, 1, 0, 0, 0), _shop.BackorderOf(second.OrderId).Books());
    }

    [Fact]
    public async Task A_reservation_that_stands_for_ever_grants_less_and_never_more()
    {
        var mat = await _shop.SellFromWarehousesAsync(3, 3);
        var first = await _shop.BuyAsync(mat.Id, quantity: 3);
        // Reserved in the first warehouse, taken from the second.
        await ShipAsync(first, 3, number: 1);
        Assert.Equal([(3, 3), (0, 0)], Warehouses(mat));

        var second = await _shop.BuyAsync(mat.Id, quantity: 2);
        Assert.Equal((2, 0, 0, 0, 0), _shop.BackorderOf(second.OrderId).Books());

        await _shop.RequestAsync(platform => platform.SetWarehouseAsync(mat.Id, 1, stock: 1));
        await _shop.RunTaskAsync();
        Assert.Equal((1, 1, 0, 0, 0), _shop.BackorderOf(second.OrderId).Books());
    }

    [Fact]
    public async Task Of_a_product_that_is_in_no_warehouse_all_waits_and_what_comes_is_granted_once()
    {
        var mat = await _shop.SellFromWarehousesAsync();

        var first = await _shop.BuyAsync(mat.Id, quantity: 2);
        var second = await _shop.BuyAsync(mat.Id, quantity: 2);
        await _shop.RunTaskAsync();

        Assert.Equal(((2, 0, 0, 0, 0), (int)StockSourceKind.Nowhere), (_shop.BackorderOf(first.OrderId).Books(), _shop.BackorderOf(first.OrderId).HomeId));
        Assert.Equal((2, 0, 0, 0, 0), _shop.BackorderOf(second.OrderId).Books());

        await _shop.StoreAsync(mat.Id, await _shop.WarehouseAsync(0), stock: 3);
        await _shop.RunTaskAsync();
        await _shop.RunTaskAsync();

        Assert.Equal((0, 2, 0, 0, 0), _shop.BackorderOf(first.OrderId).Books());
        Assert.Equal((1, 1, 0, 0, 0), _shop.BackorderOf(second.OrderId).Books());
        Assert.Equal(-1, await AvailableAsync(mat));
    }

    [Fact]
    public async Task A_line_that_an_admin_adds_of_a_product_in_no_warehouse_is_found()
    {
        var kettle = await _shop.SellAsync(stock: 5);
        var mat = await _shop.SellFromWarehousesAsync();
        var order = await _shop.BuyAsync(kettle.Id, quantity: 1);

        await _shop.RequestAsync(platform => platform.AddLineAsync(order.OrderId, mat.Id, 2));

        Assert.Equal((2, 0, 0, 0, 0), _shop.Backorder().Books());
    }

    private Task<int?> AvailableAsync(Product product) => _shop.AskAsync<StockReader, int?>(stock => stock.AvailableAsync(StockKey.OfProduct(product.Id)));

    private async Task<Nop.Core.Domain.Shipping.Shipment?> ShipAsync(Nop.Core.Domain.Orders.OrderItem line, int quantity, int number)
    {
        Nop.Core.Domain.Shipping.Shipment? shipment = null;
        var warehouse = await _shop.WarehouseAsync(number);
        await _shop.RequestAsync(async platform => shipment = await platform.ShipAsync(line, quantity, warehouse));

        return shipment;
    }

    /// <summary>Stock and reserved of each warehouse.</summary>
    private IEnumerable<(int, int)> Warehouses(Product product)
    {
        return _shop.Rows<ProductWarehouseInventory>().Where(row => row.ProductId == product.Id).OrderBy(row => row.Id).Select(row => (row.StockQuantity, row.ReservedQuantity));
    }
}
