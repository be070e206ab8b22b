using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;
using Plugin.Tests.Promises;
using Plugin.Tests.Shop;
using Support.Data;

namespace Plugin.Tests.Allocation;

/// <summary>The queue by product and by order: the sums of what the lines say.</summary>
public sealed class QueueViewsTests : IDisposable
{
    private const int OURS = 1;
    private const int THEIRS = 2;

    private TestShop _shop = null!;
    private int _kettle;
    private int _tent;
    private int _first;
    private int _both;
    private int _last;

    // Nothing was opened where a test is skipped.
    public void Dispose() => _shop?.Dispose();

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task A_product_says_who_waits_what_comes_and_what_is_still_to_buy(DatabaseKind database)
    {
        await SellAsync(database);
        var today = DateOnly.FromDateTime(_shop.Clock.GetUtcNow().UtcDateTime);
        await _shop.ExpectAsync(_kettle, 4, today.AddDays(5));
        await _shop.ExpectAsync(_kettle, 10, today.AddDays(12));
        await _shop.ExpectAsync(_tent, 3, today.AddDays(4));
        await _shop.ExpectAsync(_tent, 9, today.AddDays(6), isConfirmed: false);

        var (kettle, tent) = await ProductsAsync(new()) is [var one, var other] ? (one, other) : throw new InvalidOperationException();

        Assert.Equal((_kettle, 5, 2, 0, 14), (kettle.ProductId, kettle.Waiting, kettle.Lines, kettle.Late, kettle.Incoming));
        Assert.Equal((true, today.AddDays(12).ToString("M", CultureInfo.CurrentCulture)), (kettle.IsCovered, kettle.Covered));
        // The first order waits for nothing else; the second waits for the tent, too.
        Assert.Equal((1, "-5", "$50.00"), (kettle.Completes, kettle.Stock, kettle.Value));
        Assert.Equal((_tent, 4, 2, 3, 1), (tent.ProductId, tent.Waiting, tent.Lines, tent.Incoming, tent.Completes));
        Assert.Equal((false, "Still to buy: 1"), (tent.IsCovered, tent.Covered));
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task An_order_says_whether_it_is_complete_and_what_it_lacks(DatabaseKind database)
    {
        await SellAsync(database);

        Assert.Equal([(_first, false, 2L, 0L), (_both, false, 4L, 0L), (_last, false, 3L, 0L)], await OrdersAsync(new()));
        Assert.Empty(await OrdersAsync(new() { SearchCompleteness = QueueViewSearchModel.COMPLETE }));

        await _shop.RequestAsync(platform => platform.SetStockAsync(_kettle, 0));

        Assert.Equal([(_first, true, 0L, 2L)], await OrdersAsync(new() { SearchCompleteness = QueueViewSearchModel.COMPLETE }));
        Assert.Equal(
            [(_both, false, 1L, 3L), (_last, false, 3L, 0L)],
            await OrdersAsync(new() { SearchCompleteness = QueueViewSearchModel.ONE_MISSING }));
        // Whoever looks for a product sees all of the orders that have it.
        Assert.Equal([(_first, true, 0L, 2L), (_both, false, 1L, 3L)], await OrdersAsync(new() { SearchProduct = "kett" }));
        Assert.Equal([(_last, false, 3L, 0L), (_both, false, 1L, 3L), (_first, true, 0L, 2L)], await OrdersAsync(new() { SortBy = "Waiting", SortDescending = true }));
        Assert.Equal(_tent, Assert.Single(await ProductsAsync(new())).ProductId);
    }

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public async Task What_is_late_is_found(DatabaseKind database)
    {
        await SellAsync(database);
        Assert.Empty(await ProductsAsync(new() { SearchLateOnly = true }));
        Assert.Empty(await OrdersAsync(new() { SearchLateOnly = true }));

        _shop.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal([2, 2], (await ProductsAsync(new() { SearchLateOnly = true })).Select(row => row.Late));
        Assert.Equal([_first, _both, _last], (await OrdersAsync(new() { SearchLateOnly = true })).Select(row => row.Id));
    }

    [Fact]
    public async Task A_page_holds_so_many_rows_and_knows_how_many_there_are()
    {
        await SellAsync(DatabaseKind.Sqlite);

        var page = await _shop.AskAsync<OrderQueueFactory, OrderQueueListModel>(orders => orders.PrepareListAsync(new() { Start = 2, Length = 2 }));

        Assert.Equal((3, 3), (page.RecordsTotal, page.RecordsFiltered));
        Assert.Equal([_last], page.Data.Select(row => row.Id));
    }

    [Fact]
    public async Task A_vendor_sees_its_own_products_and_what_orders_lack_of_them()
    {
        await SellAsync(DatabaseKind.Sqlite);
        _shop.Vendor = new() { Id = THEIRS };

        Assert.Equal([(_both, false, 1L, 0L), (_last, false, 3L, 0L)], await OrdersAsync(new()));
        Assert.Equal([_tent], (await ProductsAsync(new())).Select(row => row.ProductId));
        Assert.Equal((null, null), await NarrowAsync(_kettle, _first));
        Assert.Equal(("Tent", "2"), await NarrowAsync(_tent, _both));
    }

    [Fact]
    public async Task The_way_to_the_lines_of_what_does_not_exist_shows_all_lines()
    {
        await SellAsync(DatabaseKind.Sqlite);

        Assert.Equal((null, null), await NarrowAsync(4711, 4711));
        Assert.Equal((null, null), await NarrowAsync(0, -1));
        Assert.Equal(("Kettle", "1"), await NarrowAsync(_kettle, _first));
    }

    // Kettles: the first order 2, the second 3; tents: the second order 1, the last 3. A kettle costs 10.
    private async Task SellAsync(DatabaseKind database)
    {
        _shop = new(server: Databases.Find(database));
        _kettle = (await _shop.SellAsync(stock: 0, row => row.VendorId = OURS)).Id;
        _tent = (await _shop.SellAsync(stock: 0, row => (row.Name, row.Sku, row.VendorId) = ("Tent", "TE-1", THEIRS))).Id;
        _first = (await _shop.BuyAsync(_kettle, 2)).OrderId;
        _both = (await _shop.BuyAsync(_kettle, 3)).OrderId;
        await _shop.RequestAsync(platform => platform.AddLineAsync(_both, _tent, 1));
        _last = (await _shop.BuyAsync(_tent, 3)).OrderId;
        await _shop.RunTaskAsync();

        var items = _shop.Rows<OrderItem>();
        items.ForEach(item => item.UnitPriceExclTax = item.ProductId == _kettle ? 10 : 100);
        await _shop.Database.Repository<OrderItem>().UpdateAsync(items, publishEvent: false);
        var orders = _shop.Rows<Order>();
        orders.ForEach(order => order.CustomOrderNumber = $"{order.Id}");
        await _shop.Database.Repository<Order>().UpdateAsync(orders, publishEvent: false);
    }

    private async Task<IReadOnlyList<ProductQueueModel>> ProductsAsync(QueueViewSearchModel search)
    {
        search.Length = 10;

        return [.. (await _shop.AskAsync<ProductQueueFactory, ProductQueueListModel>(products => products.PrepareListAsync(search))).Data];
    }

    private async Task<IReadOnlyList<(int Id, bool IsComplete, long Waiting, long Ready)>> OrdersAsync(QueueViewSearchModel search)
    {
        search.Length = 10;
        var list = await _shop.AskAsync<OrderQueueFactory, OrderQueueListModel>(orders => orders.PrepareListAsync(search));

        return [.. list.Data.Select(row => (row.Id, row.IsComplete, row.Waiting, row.Ready))];
    }

    private async Task<(string? Product, string? Order)> NarrowAsync(int productId, int orderId)
    {
        var search = new BackorderSearchModel();
        await _shop.DoAsync<QueueViews>(views => views.NarrowAsync(search, productId, orderId));

        return (search.SearchProduct, search.SearchOrderNumber);
    }
}
