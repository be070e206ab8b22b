using Nop.Core.Domain.Shipping;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Ledger;

public sealed class OrderChangeTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Theory]
    [InlineData("cancel")]
    [InlineData("delete order")]
    [InlineData("delete line")]
    public async Task An_order_that_goes_grants_nothing_that_does_not_exist(string how)
    {
        var product = await _shop.SellAsync(stock: 3);
        var kept = await _shop.BuyAsync(product.Id, quantity: 5);
        var gone = await _shop.BuyAsync(product.Id, quantity: 4);

        await _shop.RequestAsync(platform => how switch
        {
            "cancel" => platform.CancelAsync(gone.OrderId),
            "delete order" => platform.DeleteOrderAsync(gone.OrderId),
            _ => platform.DeleteLineAsync(gone)
        });
        await _shop.RunTaskAsync();

        Assert.Equal(-2, _shop.StockOf(product.Id));
        Assert.Equal((2, 0, 0, 0, 0), _shop.BackorderOf(kept.OrderId).Books());
        Assert.Equal((0, 0, 0, 0, 4), _shop.BackorderOf(gone.OrderId).Books());
        Assert.DoesNotContain(_shop.Rows<HistoryRecord>(), row => row.AllocatedDelta != 0);
    }

    [Fact]
    public async Task Units_that_were_set_aside_for_a_cancelled_order_go_to_the_next()
    {
        var product = await _shop.SellAsync(stock: 0);
        var first = await _shop.BuyAsync(product.Id, quantity: 2);
        var second = await _shop.BuyAsync(product.Id, quantity: 3);
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, -3));

        await _shop.RequestAsync(platform => platform.CancelAsync(first.OrderId));

        Assert.Equal((0, 0, 0, 0, 2), _shop.BackorderOf(first.OrderId).Books());
        Assert.Equal((1, 2, 0, 0, 0), _shop.BackorderOf(second.OrderId).Books());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_line_that_becomes_shorter_takes_its_backorder_along(bool stockFirst)
    {
        var product = await _shop.SellAsync(stock: 3);
        var line = await _shop.BuyAsync(product.Id, quantity: 5);

        await _shop.RequestAsync(platform => platform.EditLineAsync(line, 4, stockFirst));

        Assert.Equal((1, 0, 0, 0, 1), _shop.Backorder().Books());
        Assert.Equal(4, _shop.Backorder().LineQuantity);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_line_that_becomes_longer_waits_for_more(bool stockFirst)
    {
        var product = await _shop.SellAsync(stock: 3);
        var line = await _shop.BuyAsync(product.Id, quantity: 5);

        await _shop.RequestAsync(platform => platform.EditLineAsync(line, 7, stockFirst));

        Assert.Equal((4, 0, 0, 0, 0), _shop.Backorder().Books());
        Assert.Equal(7, _shop.Backorder().LineQuantity);
    }

    [Fact]
    public async Task A_covered_line_that_becomes_longer_than_stock_is_put_on_backorder()
    {
        var product = await _shop.SellAsync(stock: 3);
        var line = await _shop.BuyAsync(product.Id, quantity: 2);

        await _shop.RequestAsync(platform => platform.EditLineAsync(line, 5));

        Assert.Equal((2, 0, 0, 0, 0), _shop.Backorder().Books());
    }

    [Fact]
    public async Task The_units_that_stock_covered_leave_first()
    {
        var product = await _shop.SellAsync(stock: 3);
        var line = await _shop.BuyAsync(product.Id, quantity: 5);
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));

        await _shop.RequestAsync(platform => platform.ShipAsync(line, 3));
        Assert.Equal((0, 2, 0, 0, 0), _shop.Backorder().Books());

        await _shop.RequestAsync(platform => platform.ShipAsync(line, 2));
        Assert.Equal((0, 0, 0, 2, 0), _shop.Backorder().Books());
    }

    [Fact]
    public async Task A_shipment_that_is_deleted_brings_its_units_back()
    {
        var product = await _shop.SellAsync(stock: 0);
        var line = await _shop.BuyAsync(product.Id, quantity: 2);
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        Shipment shipment = null!;
        await _shop.RequestAsync(async platform => shipment = await platform.ShipAsync(line, 2));

        await _shop.RequestAsync(platform => platform.DeleteShipmentAsync(shipment));

        Assert.Equal((0, 0, 2, 0, 0), _shop.Backorder().Books());
    }

    [Fact]
    public async Task What_was_shipped_stays_shipped_when_the_order_is_cancelled()
    {
        var product = await _shop.SellAsync(stock: 0);
        var line = await _shop.BuyAsync(product.Id, quantity: 3);
        await _shop.RequestAsync(platform => platform.SetStockAsync(product.Id, -2));
        await _shop.RequestAsync(platform => platform.ShipAsync(line, 1));

        await _shop.RequestAsync(platform => platform.CancelAsync(line.OrderId));

        Assert.Equal((0, 0, 0, 1, 2), _shop.Backorder().Books());
    }
}
