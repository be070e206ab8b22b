using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Supply;

/// <summary>Goods that come in are told to the shop's own subscribers as its product form does.</summary>
public sealed class ShopSubscribersTests : IDisposable
{
    private readonly SupplyShop _supply = new();

    private TestShop Shop => _supply.Shop;

    public void Dispose() => _supply.Dispose();

    [Theory]
    [InlineData(0, 5, "", true)]
    [InlineData(-3, 5, "", true)]
    [InlineData(-5, 5, "", false)]
    [InlineData(-9, 5, "", false)]
    [InlineData(1, 5, "", false)]
    [InlineData(0, 5, "sold below zero", false)]
    [InlineData(0, 5, "no list", false)]
    [InlineData(0, 5, "unpublished", false)]
    public async Task They_are_told_when_stock_comes_from_nothing(int stock, int units, string but, bool areTold)
    {
        var product = await SellAsync(stock, but);
        var receipt = await _supply.ExpectAsync(product.Id, units);

        Assert.Equal(Outcome.Done, await _supply.ReceiveAsync(receipt.Id, units));

        await _supply.Subscriptions.Received(areTold ? 1 : 0).SendNotificationsToSubscribersAsync(Arg.Is<Product>(one => one.Id == product.Id && one.StockQuantity == stock + units));
    }

    [Fact]
    public async Task Several_warehouses_count_as_one()
    {
        var product = await Shop.SellAsync(stock: 0, row => (row.UseMultipleWarehouses, row.BackorderMode, row.AllowBackInStockSubscriptions) = (true, BackorderMode.NoBackorders, true));
        await Shop.StoreAsync(product.Id, await Shop.WarehouseAsync(0), 0);
        var receipt = await _supply.ExpectAsync(product.Id, 5);

        Assert.Equal(Outcome.Done, await _supply.ReceiveAsync(receipt.Id, 2, warehouseId: await Shop.WarehouseAsync(0)));
        Assert.Equal(Outcome.Done, await _supply.ReceiveAsync(receipt.Id, 3, seen: 1, warehouseId: await Shop.WarehouseAsync(0)));

        await _supply.Subscriptions.Received(1).SendNotificationsToSubscribersAsync(Arg.Is<Product>(one => one.Id == product.Id));
    }

    [Fact]
    public async Task What_is_taken_back_tells_nobody()
    {
        var product = await SellAsync(-3, "");
        var receipt = await _supply.ExpectAsync(product.Id, 2);
        await _supply.ReceiveAsync(receipt.Id, 2);

        Assert.Equal(Outcome.Done, await _supply.UndoAsync(Shop.Rows<ReceivingRecord>().Single().Id));

        await _supply.Subscriptions.DidNotReceive().SendNotificationsToSubscribersAsync(Arg.Any<Product>());
    }

    [Fact]
    public async Task What_fails_is_tried_again_and_the_goods_are_in()
    {
        var product = await SellAsync(0, "");
        var receipt = await _supply.ExpectAsync(product.Id, 5);
        _supply.Subscriptions.SendNotificationsToSubscribersAsync(Arg.Any<Product>()).ThrowsAsync(new InvalidOperationException("no queue"));

        Assert.Equal(Outcome.Done, await _supply.ReceiveAsync(receipt.Id, 5));
        Assert.Equal(5, Shop.StockOf(product.Id));
        Assert.Equal(("store-back-in-stock", product.Id), Shop.Rows<FailedWorkRecord>().Select(row => (row.Work, row.Subject)).Single());

        _supply.Subscriptions.SendNotificationsToSubscribersAsync(Arg.Any<Product>()).Returns(1);
        await Shop.RunTaskAsync();
        Assert.Empty(Shop.Rows<FailedWorkRecord>());
        await _supply.Subscriptions.Received(2).SendNotificationsToSubscribersAsync(Arg.Any<Product>());
    }

    private Task<Product> SellAsync(int stock, string but) => Shop.SellAsync(stock, row =>
    {
        row.BackorderMode = but == "sold below zero" ? BackorderMode.AllowQtyBelow0 : BackorderMode.NoBackorders;
        row.AllowBackInStockSubscriptions = but != "no list";
        row.Published = but != "unpublished";
    });
}
