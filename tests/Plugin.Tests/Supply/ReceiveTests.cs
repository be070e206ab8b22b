using Nop.Core;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Vendors;
using Nop.Data;
using Nop.Plugin.Misc.Backorders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;
using Nop.Services.Catalog;
using NSubstitute;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Supply;

/// <summary>Goods come in: once, and to whoever waits for them.</summary>
public sealed class ReceiveTests : IDisposable
{
    private readonly SupplyShop _supply = new();

    private TestShop Shop => _supply.Shop;

    public void Dispose() => _supply.Dispose();

    [Fact]
    public async Task What_comes_in_is_added_to_stock_with_a_line_in_its_history()
    {
        var product = await Shop.SellAsync(stock: 3);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);

        Assert.Equal(Outcome.Done, await _supply.ReceiveAsync(receipt.Id, 10));

        Assert.Equal(13, Shop.StockOf(product.Id));
        Assert.Equal(["Expected receipt 1, delivery 1: received: +10 = 13 (/)"], _supply.History());
        var done = _supply.Receipt(receipt.Id);
        Assert.Equal(((int)ReceiptState.Received, 10), (done.StateId, done.Received));
        Assert.Equal(Shop.Clock.GetUtcNow().UtcDateTime, done.ReceivedOnUtc);
        var delivery = Assert.Single(Shop.Rows<ReceivingRecord>());
        Assert.Equal((1, 10, 0, (int)ReceivingState.Booked, TestShop.CLERK), (delivery.Number, delivery.Units, delivery.WarehouseId, delivery.StateId, delivery.CustomerId));
        await _supply.Activity.Received(1).InsertActivityAsync(BackordersDefaults.ACTIVITY, $"Expected receipt {receipt.Id} (product {product.Id}): 10 units received (delivery 1)", Arg.Any<BaseEntity>());
    }

    [Fact]
    public async Task Whoever_waits_is_granted_what_comes_in_when_the_request_is_over()
    {
        var product = await Shop.SellAsync(stock: 0);
        var first = await Shop.BuyAsync(product.Id, 4);
        var second = await Shop.BuyAsync(product.Id, 3);
        var receipt = await _supply.ExpectAsync(product.Id, units: 6);
        Assert.Equal((4, 0, 0, 0, 0), Shop.BackorderOf(first.OrderId).Books());

        Assert.Equal(Outcome.Done, await _supply.ReceiveAsync(receipt.Id, 5));

        Assert.Equal((0, 4, 0, 0, 0), Shop.BackorderOf(first.OrderId).Books());
        Assert.Equal((2, 1, 0, 0, 0), Shop.BackorderOf(second.OrderId).Books());
        Assert.Equal(-2, Shop.StockOf(product.Id));
        Assert.Empty(Shop.Rows<DirtyKeyRecord>());
        Assert.Empty(Shop.Rows<DiscrepancyRecord>());
    }

    [Fact]
    public async Task A_part_leaves_the_rest_expected()
    {
        var product = await Shop.SellAsync(stock: 0);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);

        Assert.Equal(Outcome.Done, await _supply.ReceiveAsync(receipt.Id, 4));
        Assert.Equal(Outcome.Done, await _supply.ReceiveAsync(receipt.Id, 1, seen: 1));

        var part = _supply.Receipt(receipt.Id);
        Assert.Equal(((int)ReceiptState.PartlyReceived, 5, 5), (part.StateId, part.Received, Shop.StockOf(product.Id)));
        Assert.Null(part.ReceivedOnUtc);
        Assert.Equal(["1-1", "1-2"], Shop.Rows<ReceivingRecord>().Select(row => row.Claim));
    }

    [Fact]
    public async Task A_second_click_and_a_second_window_book_nothing_again()
    {
        var product = await Shop.SellAsync(stock: 0);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);

        Assert.Equal(Outcome.Done, await _supply.ReceiveAsync(receipt.Id, 4));
        Assert.Equal<Outcome>(Refusal.Settled, await _supply.ReceiveAsync(receipt.Id, 4));
        Assert.Equal<Outcome>(Refusal.Settled, await _supply.ReceiveAsync(receipt.Id, 4, seen: 7));

        Assert.Equal((4, 4), (Shop.StockOf(product.Id), _supply.Receipt(receipt.Id).Received));
        Assert.Single(Shop.Rows<ReceivingRecord>());
    }

    [Fact]
    public async Task Of_two_servers_at_once_one_books()
    {
        var product = await Shop.SellAsync(stock: 0);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);
        Outcome other = default;
        // The other server is asked the same while this one has claimed it and not yet changed stock.
        _supply.BeforeStock = async () => other = await _supply.ReceiveAsync(receipt.Id, 10);

        Assert.Equal(Outcome.Done, await _supply.ReceiveAsync(receipt.Id, 10));

        Assert.Equal<Outcome>(Refusal.Settled, other);
        Assert.Equal((10, 10), (Shop.StockOf(product.Id), _supply.Receipt(receipt.Id).Received));
    }

    [Fact]
    public async Task More_than_is_still_to_come_has_to_be_said_twice()
    {
        var product = await Shop.SellAsync(stock: 0);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);
        await _supply.ReceiveAsync(receipt.Id, 8);

        Assert.Equal<Outcome>(Refusal.MoreThanOutstanding, await _supply.ReceiveAsync(receipt.Id, 3, seen: 1));
        Assert.Equal(8, Shop.StockOf(product.Id));
        Assert.Equal(Outcome.Done, await _supply.ReceiveAsync(receipt.Id, 3, seen: 1, allowMore: true));

        var done = _supply.Receipt(receipt.Id);
        Assert.Equal((11, (int)ReceiptState.Received, 11), (done.Received, done.StateId, Shop.StockOf(product.Id)));
        Assert.Equal(10, done.Units);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public async Task A_number_that_cannot_be_changes_nothing(int units)
    {
        var product = await Shop.SellAsync(stock: 0);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);

        Assert.Equal<Outcome>(Refusal.NoUnits, await _supply.ReceiveAsync(receipt.Id, units, allowMore: true));

        Assert.Equal(0, Shop.StockOf(product.Id));
        Assert.Empty(Shop.Rows<ReceivingRecord>());
    }

    [Fact]
    public async Task A_combination_is_raised_alone_whatever_its_attributes_stand_for()
    {
        var component = await Shop.SellAsync(stock: 7);
        var (bundle, values) = await Shop.SellBundleAsync(row => row.ManageInventoryMethod = ManageInventoryMethod.ManageStockByAttributes, (component.Id, 1));
        var combination = new ProductAttributeCombination { ProductId = bundle.Id, AttributesXml = ChosenParts.Xml((values[0], null)), StockQuantity = 2, AllowOutOfStockOrders = true };
        await Shop.Database.Repository<ProductAttributeCombination>().InsertAsync(combination, publishEvent: false);
        var receipt = await _supply.ExpectAsync(bundle.Id, units: 5, combinationId: combination.Id);

        Assert.Equal(Outcome.Done, await _supply.ReceiveAsync(receipt.Id, 5));

        Assert.Equal(7, Shop.Rows<ProductAttributeCombination>().Single().StockQuantity);
        Assert.Equal(7, Shop.StockOf(component.Id));
        Assert.Equal([$"Expected receipt 1, delivery 1: received: +5 = 7 ({combination.Id}/)"], _supply.History());
    }

    [Fact]
    public async Task Who_waits_for_a_combination_gets_what_comes_in_of_it()
    {
        var combination = await Shop.SellCombinationAsync(stock: 0, "<size>L</size>");
        var order = await Shop.BuyAsync(combination.ProductId, 3, "<size>L</size>");
        var receipt = await _supply.ExpectAsync(combination.ProductId, units: 3, combinationId: combination.Id);

        Assert.Equal(Outcome.Done, await _supply.ReceiveAsync(receipt.Id, 3));

        Assert.Equal((0, 3, 0, 0, 0), Shop.BackorderOf(order.OrderId).Books());
    }

    [Fact]
    public async Task In_several_warehouses_the_chosen_one_is_raised_and_reservations_stay()
    {
        var product = await Shop.SellFromWarehousesAsync(0, 0);
        var (first, second) = (await Shop.WarehouseAsync(0), await Shop.WarehouseAsync(1));
        var order = await Shop.BuyAsync(product.Id, 4);
        var receipt = await _supply.ExpectAsync(product.Id, units: 6);

        Assert.Equal<Outcome>(Refusal.NoWarehouse, await _supply.ReceiveAsync(receipt.Id, 6));
        Assert.Equal<Outcome>(Refusal.NoWarehouse, await _supply.ReceiveAsync(receipt.Id, 6, warehouseId: 99));
        Assert.Equal(Outcome.Done, await _supply.ReceiveAsync(receipt.Id, 6, warehouseId: second));

        Assert.Equal([(first, 0, 4), (second, 6, 0)], Shop.Rows<ProductWarehouseInventory>().Select(row => (row.WarehouseId, row.StockQuantity, row.ReservedQuantity)));
        Assert.Equal((0, 4, 0, 0, 0), Shop.BackorderOf(order.OrderId).Books());
        Assert.Equal([$"Expected receipt 1, delivery 1: received: +6 = 6 (/{second})"], _supply.History());
        Assert.Equal(second, Assert.Single(Shop.Rows<ReceivingRecord>()).WarehouseId);
    }

    [Fact]
    public async Task A_warehouse_that_never_had_the_goods_has_them_now()
    {
        var product = await Shop.SellFromWarehousesAsync(1);
        var third = await Shop.WarehouseAsync(2);
        var receipt = await _supply.ExpectAsync(product.Id, units: 6, warehouseId: third);

        Assert.Equal(Outcome.Done, await _supply.ReceiveAsync(receipt.Id, 6, warehouseId: third));

        Assert.Equal(6, Shop.Rows<ProductWarehouseInventory>().Single(row => row.WarehouseId == third).StockQuantity);
    }

    [Fact]
    public async Task Nothing_of_a_cancelled_receipt_comes_in()
    {
        var product = await Shop.SellAsync(stock: 0);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);
        await Shop.DoAsync<ReceiptDesk>(desk => desk.CancelAsync(receipt.Id));

        Assert.Equal<Outcome>(Refusal.Closed, await _supply.ReceiveAsync(receipt.Id, 3));

        Assert.Equal(0, Shop.StockOf(product.Id));
    }

    [Fact]
    public async Task What_is_counted_in_another_way_now_is_not_added_anywhere()
    {
        var product = await Shop.SellAsync(stock: 0);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);
        await Shop.RequestAsync(platform => platform.EditAsync(product.Id, row => row.ManageInventoryMethod = ManageInventoryMethod.DontManageStock));

        Assert.Equal<Outcome>(Refusal.Uncounted, await _supply.ReceiveAsync(receipt.Id, 10));

        await Shop.RequestAsync(platform => platform.EditAsync(product.Id, row => row.Deleted = true));
        Assert.Equal<Outcome>(Refusal.ProductGone, await _supply.ReceiveAsync(receipt.Id, 10));
        Assert.Empty(Shop.Rows<ReceivingRecord>());
    }

    [Fact]
    public async Task Of_anothers_goods_a_vendor_hears_as_of_none()
    {
        var product = await Shop.SellAsync(stock: 0, row => row.VendorId = 5);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);
        await _supply.ReceiveAsync(receipt.Id, 2);
        var delivery = Shop.Rows<ReceivingRecord>().Single();
        Shop.Vendor = new Vendor { Id = 6 };

        Assert.Equal<Outcome>(Refusal.NotFound, await _supply.ReceiveAsync(receipt.Id, 3, seen: 1));
        Assert.Equal<Outcome>(Refusal.NotFound, await _supply.ReceiveAsync(receipt.Id + 1, 3));
        Assert.Equal<Outcome>(Refusal.NotFound, await _supply.UndoAsync(delivery.Id));
        Assert.Equal(2, Shop.StockOf(product.Id));

        Shop.Vendor = new Vendor { Id = 5 };
        Assert.Equal(Outcome.Done, await _supply.ReceiveAsync(receipt.Id, 3, seen: 1));
        Assert.Equal(5, Shop.StockOf(product.Id));
    }
}
