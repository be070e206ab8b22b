using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;
using NSubstitute;
using Plugin.Tests.Shop;
using Support.Data;

namespace Plugin.Tests.Writes;

/// <summary>What the plugin writes on a condition, on each database: who comes second is told so and overwrites nothing.</summary>
public sealed class ConditionalWriteTests : IDisposable
{
    private TestShop? _shop;

    public void Dispose() => _shop?.Dispose();

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task Only_the_first_of_two_settles_a_finding(DatabaseKind database)
    {
        var shop = Open(database);
        await shop.DoAsync<DiscrepancyList>(findings => findings.TryAddAsync(new() { Claim = "a", Units = 3 }));
        var (one, other) = (Assert.Single(shop.Rows<DiscrepancyRecord>()), Assert.Single(shop.Rows<DiscrepancyRecord>()));

        Assert.True(await shop.AskAsync<DiscrepancyList, bool>(findings => findings.SettleAsync(one, DiscrepancyState.Mending, customerId: 5)));
        Assert.False(await shop.AskAsync<DiscrepancyList, bool>(findings => findings.SettleAsync(other, DiscrepancyState.Dismissed, customerId: 6)));

        var stored = Assert.Single(shop.Rows<DiscrepancyRecord>());
        Assert.Equal(((int)DiscrepancyState.Mending, 5), (stored.StateId, stored.CustomerId));
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task Who_slept_since_their_change_leaves_the_figures_of_a_later_one(DatabaseKind database)
    {
        var shop = Open(database);
        var product = await shop.SellAsync(stock: 0);
        await shop.BuyAsync(product.Id, quantity: 2);
        var slept = shop.Backorder();
        await shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));

        await shop.Database.Repository<BackorderRecord>().WriteFiguresAsync(slept, slept.LastNumber);

        Assert.Equal((0, 2, 0, 0, 0), shop.Backorder().Books());
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task Every_column_that_follows_the_history_is_written_and_no_other(DatabaseKind database)
    {
        var shop = Open(database);
        var product = await shop.SellAsync(stock: 0);
        await shop.BuyAsync(product.Id, quantity: 2);
        var before = shop.Backorder();
        var wanted = shop.Backorder();
        Change(wanted);

        await shop.Database.Repository<BackorderRecord>().WriteFiguresAsync(wanted, before.LastNumber);

        string[] fixedOnes =
        [
            nameof(wanted.Id), nameof(wanted.OrderId), nameof(wanted.OrderItemId), nameof(wanted.ProductId), nameof(wanted.StoreId), nameof(wanted.VendorId),
            nameof(wanted.PlacedOnUtc), nameof(wanted.CreatedOnUtc), nameof(wanted.UnitsPerLine), nameof(wanted.BundleProductId)
        ];
        var stored = shop.Backorder();
        Assert.All(typeof(BackorderRecord).GetProperties(), column =>
            Assert.Equal(column.GetValue(fixedOnes.Contains(column.Name) ? before : wanted), column.GetValue(stored)));
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task A_place_is_taken_once_and_what_else_goes_wrong_is_not_taken_for_it(DatabaseKind database)
    {
        var shop = Open(database);
        var keys = shop.Database.Repository<LinkKeyRecord>();

        Assert.True(await keys.TryInsertAsync(new() { Name = "a", Value = "1" }, row => row.Name == "a"));
        Assert.False(await keys.TryInsertAsync(new() { Name = "a", Value = "2" }, row => row.Name == "a"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => keys.TryInsertAsync(new() { Name = "a", Value = "3" }, row => row.Name == "b"));

        Assert.Equal("1", Assert.Single(shop.Rows<LinkKeyRecord>()).Value);
    }

    [Fact]
    public async Task A_place_that_was_given_up_meanwhile_is_taken()
    {
        var shop = Open(DatabaseKind.Sqlite);
        var stored = shop.Database.Repository<LinkKeyRecord>();
        var keys = Substitute.For<IRepository<LinkKeyRecord>>();
        keys.Table.Returns(_ => stored.Table);
        var refusals = 1;
        keys.InsertAsync(Arg.Any<LinkKeyRecord>(), Arg.Any<bool>())
            .Returns(call => refusals-- > 0 ? throw new Refused() : stored.InsertAsync(call.Arg<LinkKeyRecord>(), publishEvent: false));

        Assert.True(await keys.TryInsertAsync(new() { Name = "a", Value = "1" }, row => row.Name == "a"));

        Assert.Equal("1", Assert.Single(shop.Rows<LinkKeyRecord>()).Value);
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task Rows_are_counted_when_they_are_changed_and_deleted(DatabaseKind database)
    {
        var shop = Open(database);
        var keys = shop.Database.Repository<LinkKeyRecord>();
        foreach (var name in new[] { "a", "b", "c" })
            await keys.InsertAsync(new LinkKeyRecord { Name = name, Value = "1" }, publishEvent: false);

        Assert.Equal(2, await keys.Where(row => row.Name != "c").Set(row => row.Value, row => row.Value + "2").UpdateAsync());
        Assert.Equal(1, await keys.Where(row => row.Value == "1").DeleteAsync());
        Assert.Equal(0, await keys.Where(row => row.Value == "1").DeleteAsync());

        Assert.Equal([("a", "12"), ("b", "12")], shop.Rows<LinkKeyRecord>().OrderBy(row => row.Name).Select(row => (row.Name, row.Value)));
    }

    private static void Change(BackorderRecord record)
    {
        (record.CombinationId, record.HomeId) = (8, 2);
        (record.LastNumber, record.LineQuantity, record.Quantity) = (9, 11, 12);
        (record.Waiting, record.Allocated, record.Released, record.Shipped, record.Cancelled) = (1, 2, 3, 4, 5);
        (record.StatusId, record.Priority, record.QueueRank, record.QueueDay) = (30, 6, -6, 7);
        (record.OnHold, record.IsOrderPlaced, record.IsOrderClosed, record.InQueue) = (!record.OnHold, !record.IsOrderPlaced, !record.IsOrderClosed, !record.InQueue);
        (record.OriginalFrom, record.OriginalTo, record.OriginalBasisId) = (new(2026, 7, 1), new(2026, 7, 2), 2);
        (record.CurrentFrom, record.CurrentTo, record.CurrentBasisId) = (null, null, 3);
        record.UpdatedOnUtc = record.UpdatedOnUtc.AddHours(1);
    }

    private TestShop Open(DatabaseKind database) => _shop = new(server: Databases.Find(database));

    private sealed class Refused : System.Data.Common.DbException;
}
