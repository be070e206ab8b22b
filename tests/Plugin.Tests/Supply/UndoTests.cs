using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Supply;

/// <summary>What came in is taken back, and what a crash left is brought to an end.</summary>
public sealed class UndoTests : IDisposable
{
    private readonly SupplyShop _supply = new();

    private TestShop Shop => _supply.Shop;

    public void Dispose() => _supply.Dispose();

    [Fact]
    public async Task A_delivery_is_taken_back_once()
    {
        var product = await Shop.SellAsync(stock: 1);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);
        await _supply.ReceiveAsync(receipt.Id, 10);
        var delivery = Shop.Rows<ReceivingRecord>().Single();

        Assert.Equal(Outcome.Done, await _supply.UndoAsync(delivery.Id));
        Assert.Equal<Outcome>(Refusal.Settled, await _supply.UndoAsync(delivery.Id));

        Assert.Equal(1, Shop.StockOf(product.Id));
        Assert.Equal(["Expected receipt 1, delivery 1: received: +10 = 11 (/)", "Expected receipt 1, delivery 1: undone: -10 = 1 (/)"], _supply.History());
        Assert.Equal([(10, (int)ReceivingState.Undone), (-10, (int)ReceivingState.Undone)], Shop.Rows<ReceivingRecord>().Select(row => (row.Units, row.StateId)));
        var back = _supply.Receipt(receipt.Id);
        Assert.Equal((0, (int)ReceiptState.Expected), (back.Received, back.StateId));
        Assert.Null(back.ReceivedOnUtc);

        // The taking back cannot be taken back, but the goods can come in.
        Assert.Equal<Outcome>(Refusal.Settled, await _supply.UndoAsync(Shop.Rows<ReceivingRecord>()[1].Id));
        Assert.Equal(Outcome.Done, await _supply.ReceiveAsync(receipt.Id, 9, seen: 1));
        Assert.Equal(10, Shop.StockOf(product.Id));
    }

    [Fact]
    public async Task Of_two_servers_at_once_one_takes_it_back()
    {
        var product = await Shop.SellAsync(stock: 0);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);
        await _supply.ReceiveAsync(receipt.Id, 10);
        var delivery = Shop.Rows<ReceivingRecord>().Single();
        Outcome other = default;
        _supply.BeforeStock = async () => other = await _supply.UndoAsync(delivery.Id);

        Assert.Equal(Outcome.Done, await _supply.UndoAsync(delivery.Id));

        Assert.Equal<Outcome>(Refusal.Settled, other);
        Assert.Equal(0, Shop.StockOf(product.Id));
    }

    [Fact]
    public async Task One_of_several_deliveries_goes_and_the_others_stay()
    {
        var product = await Shop.SellFromWarehousesAsync(0, 0);
        var (first, second) = (await Shop.WarehouseAsync(0), await Shop.WarehouseAsync(1));
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);
        await _supply.ReceiveAsync(receipt.Id, 4, warehouseId: first);
        await _supply.ReceiveAsync(receipt.Id, 6, seen: 1, warehouseId: second);

        Assert.Equal(Outcome.Done, await _supply.UndoAsync(Shop.Rows<ReceivingRecord>()[0].Id));

        Assert.Equal([(first, 0), (second, 6)], Shop.Rows<ProductWarehouseInventory>().Select(row => (row.WarehouseId, row.StockQuantity)));
        var receiptNow = _supply.Receipt(receipt.Id);
        Assert.Equal((6, (int)ReceiptState.PartlyReceived), (receiptNow.Received, receiptNow.StateId));
    }

    [Fact]
    public async Task From_a_warehouse_that_is_gone_nothing_is_taken()
    {
        var product = await Shop.SellFromWarehousesAsync(0);
        var warehouse = await Shop.WarehouseAsync(0);
        var receipt = await _supply.ExpectAsync(product.Id, units: 4);
        await _supply.ReceiveAsync(receipt.Id, 4, warehouseId: warehouse);
        await Shop.Database.Repository<ProductWarehouseInventory>().DeleteAsync(Shop.Rows<ProductWarehouseInventory>().Single(), publishEvent: false);

        Assert.Equal<Outcome>(Refusal.ProductGone, await _supply.UndoAsync(Shop.Rows<ReceivingRecord>()[0].Id));

        Assert.Empty(Shop.Rows<ProductWarehouseInventory>());
        Assert.Equal(4, _supply.Receipt(receipt.Id).Received);
        Assert.Equal([(int)ReceivingState.Booked, (int)ReceivingState.Failed], Shop.Rows<ReceivingRecord>().Select(row => row.StateId));

        // Once it is there again, another try is another claim.
        await Shop.StoreAsync(product.Id, warehouse, 4);
        Assert.Equal(Outcome.Done, await _supply.UndoAsync(Shop.Rows<ReceivingRecord>()[0].Id));
        Assert.Equal(0, Shop.Rows<ProductWarehouseInventory>().Single().StockQuantity);
    }

    [Fact]
    public async Task After_a_crash_the_stock_history_tells_whether_it_was_booked()
    {
        var product = await Shop.SellAsync(stock: 0);
        var booked = await _supply.ExpectAsync(product.Id, units: 10);
        var lost = await _supply.ExpectAsync(product.Id, units: 7);
        await _supply.ReceiveAsync(booked.Id, 10);
        await UnfinishAsync(Shop.Rows<ReceivingRecord>().Single());
        _supply.BeforeStock = () => throw new InvalidOperationException("power cut");
        await Assert.ThrowsAsync<InvalidOperationException>(() => _supply.ReceiveAsync(lost.Id, 7));
        Assert.Equal([(int)ReceivingState.Booking, (int)ReceivingState.Booking], Shop.Rows<ReceivingRecord>().Select(row => row.StateId));

        await Shop.RunTaskAsync();

        Assert.Equal([(int)ReceivingState.Booked, (int)ReceivingState.NotKnown], Shop.Rows<ReceivingRecord>().Select(row => row.StateId));
        Assert.Equal(((int)ReceiptState.Received, 10), (_supply.Receipt(booked.Id).StateId, _supply.Receipt(booked.Id).Received));
        Assert.Equal(((int)ReceiptState.Expected, 0), (_supply.Receipt(lost.Id).StateId, _supply.Receipt(lost.Id).Received));
        Assert.Equal(10, Shop.StockOf(product.Id));

        // A clerk looks at the stock, and what was lost is said again.
        Assert.Equal(Outcome.Done, await _supply.SayAsync(Shop.Rows<ReceivingRecord>()[1].Id, isInStock: false));
        Assert.Equal<Outcome>(Refusal.Settled, await _supply.SayAsync(Shop.Rows<ReceivingRecord>()[1].Id, isInStock: true));
        Assert.Equal(Outcome.Done, await _supply.ReceiveAsync(lost.Id, 7, seen: 1));
        Assert.Equal(17, Shop.StockOf(product.Id));
    }

    [Fact]
    public async Task What_changed_stock_as_a_clerk_says_is_received()
    {
        var product = await Shop.SellAsync(stock: 0);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);
        await _supply.ReceiveAsync(receipt.Id, 4);
        await UnfinishAsync(Shop.Rows<ReceivingRecord>().Single());
        await Shop.Database.Repository<StockQuantityHistory>().DeleteAsync(row => row.Id > 0);
        await Shop.RunTaskAsync();
        Assert.Equal((int)ReceivingState.NotKnown, Shop.Rows<ReceivingRecord>().Single().StateId);

        Assert.Equal(Outcome.Done, await _supply.SayAsync(Shop.Rows<ReceivingRecord>().Single().Id, isInStock: true));

        Assert.Equal((int)ReceivingState.Booked, Shop.Rows<ReceivingRecord>().Single().StateId);
        Assert.Equal((4, 4), (_supply.Receipt(receipt.Id).Received, Shop.StockOf(product.Id)));
    }

    [Fact]
    public async Task What_was_only_claimed_changed_nothing()
    {
        var product = await Shop.SellAsync(stock: 0);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);
        await Shop.DoAsync<Receivings>(receivings => receivings.TryClaimAsync(new() { ReceiptId = receipt.Id, Number = 1, Claim = "1-1", Units = 10, Message = "lost" }));
        var claimed = Shop.Rows<ReceivingRecord>().Single();

        await Shop.RunTaskAsync();

        Assert.Equal((int)ReceivingState.Failed, Shop.Rows<ReceivingRecord>().Single().StateId);
        // A sleeper that wakes up now finds it settled.
        Assert.False(await Shop.AskAsync<Receivings, bool>(receivings => receivings.MoveAsync(claimed, ReceivingState.Booked)));
        Assert.Equal(0, Shop.StockOf(product.Id));
    }

    [Fact]
    public async Task A_taking_back_that_a_crash_cut_short_is_brought_to_its_end()
    {
        var product = await Shop.SellAsync(stock: 0);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);
        await _supply.ReceiveAsync(receipt.Id, 10);
        await _supply.UndoAsync(Shop.Rows<ReceivingRecord>().Single().Id);
        await UnfinishAsync(Shop.Rows<ReceivingRecord>()[1]);
        var first = Shop.Rows<ReceivingRecord>()[0];
        first.StateId = (int)ReceivingState.Booked;
        await Shop.Database.Repository<ReceivingRecord>().UpdateAsync(first, publishEvent: false);

        await Shop.RunTaskAsync();

        Assert.All(Shop.Rows<ReceivingRecord>(), row => Assert.Equal((int)ReceivingState.Undone, row.StateId));
        Assert.Equal((0, 0), (Shop.StockOf(product.Id), _supply.Receipt(receipt.Id).Received));
    }

    [Fact]
    public async Task What_somebody_books_in_this_moment_is_left_alone()
    {
        var product = await Shop.SellAsync(stock: 0);
        var receipt = await _supply.ExpectAsync(product.Id, units: 10);
        await _supply.ReceiveAsync(receipt.Id, 10);
        await UnfinishAsync(Shop.Rows<ReceivingRecord>().Single());

        await Shop.DoAsync<BookStock>(book => book.ResumeAsync());

        Assert.Equal((int)ReceivingState.Booking, Shop.Rows<ReceivingRecord>().Single().StateId);
    }

    private async Task UnfinishAsync(ReceivingRecord row)
    {
        row.StateId = (int)ReceivingState.Booking;
        await Shop.Database.Repository<ReceivingRecord>().UpdateAsync(row, publishEvent: false);
    }
}
