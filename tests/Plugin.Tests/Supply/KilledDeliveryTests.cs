using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Plugin.Tests.Shop;
using Support.Data;

namespace Plugin.Tests.Supply;

/// <summary>A server dies at each write of a delivery, and of its taking back.</summary>
public sealed class KilledDeliveryTests
{
    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task A_delivery_is_in_stock_exactly_when_it_is_said_to_be(DatabaseKind database)
    {
        using var supply = new SupplyShop(Databases.Find(database));
        var product = await supply.Shop.SellAsync(stock: 0);

        var died = await supply.Shop.KillAtEachWriteAsync(
            async () => (Receipt: (await supply.ExpectAsync(product.Id, units: 3)).Id, Stock: supply.Shop.StockOf(product.Id)),
            start => supply.ReceiveAsync(start.Receipt, 3),
            (start, write) =>
            {
                var state = Assert.Single(supply.Shop.Rows<ReceivingRecord>().Where(row => row.ReceiptId == start.Receipt).Select(row => (ReceivingState)row.StateId).DefaultIfEmpty(ReceivingState.Failed));
                AssertProven(database, state, ReceivingState.Booked, ReceivingState.Failed, supply.Shop.StockOf(product.Id) - start.Stock, by: 3);
                AssertHistory(database, supply, product);

                return Task.CompletedTask;
            });

        Assert.True(died >= 4, $"Only {died} writes were met.");
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task A_taking_back_is_off_stock_exactly_when_it_is_said_to_be(DatabaseKind database)
    {
        using var supply = new SupplyShop(Databases.Find(database));
        var product = await supply.Shop.SellAsync(stock: 0);

        var died = await supply.Shop.KillAtEachWriteAsync(
            async () =>
            {
                var receipt = await supply.ExpectAsync(product.Id, units: 3);
                Assert.Equal(Outcome.Done, await supply.ReceiveAsync(receipt.Id, 3));

                return (Delivery: supply.Shop.Rows<ReceivingRecord>().Single(row => row.ReceiptId == receipt.Id).Id, Stock: supply.Shop.StockOf(product.Id));
            },
            start => supply.UndoAsync(start.Delivery),
            (start, write) =>
            {
                var taken = Assert.Single(supply.Shop.Rows<ReceivingRecord>().Where(row => row.UndoesId == start.Delivery).Select(row => (ReceivingState)row.StateId).DefaultIfEmpty(ReceivingState.Failed));
                var delivery = (ReceivingState)supply.Shop.Rows<ReceivingRecord>().Single(row => row.Id == start.Delivery).StateId;
                AssertProven(database, taken, ReceivingState.Undone, ReceivingState.Failed, supply.Shop.StockOf(product.Id) - start.Stock, by: -3);
                Assert.Equal(taken == ReceivingState.Undone ? ReceivingState.Undone : ReceivingState.Booked, delivery);
                AssertHistory(database, supply, product);

                return Task.CompletedTask;
            });

        Assert.True(died >= 5, $"Only {died} writes were met.");
    }

    private static void AssertProven(DatabaseKind database, ReceivingState state, ReceivingState done, ReceivingState undone, int change, int by)
    {
        if (database == DatabaseKind.Sqlite && state == ReceivingState.NotKnown)
            return;

        Assert.Contains(state, new[] { done, undone });
        Assert.Equal(state == done ? by : 0, change);
    }

    // Where a server can write both as one, stock and its history never part.
    private static void AssertHistory(DatabaseKind database, SupplyShop supply, Product product)
    {
        if (database != DatabaseKind.Sqlite)
            Assert.Equal(supply.Shop.StockOf(product.Id), supply.Shop.Rows<StockQuantityHistory>().Sum(row => row.QuantityAdjustment));
    }
}
