using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Hostile;

/// <summary>What a grid posts is typed by nobody, so anything can stand in it.</summary>
public sealed class GridInputTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Any_page_can_be_asked_for()
    {
        await WaitAsync("Kettle", "Pan", "Tent");
        (int, int, int)[] cases =
        [
            (0, 2, 2),
            (2, 2, 1),
            (-1, 2, 2),
            (int.MinValue, int.MinValue, 1),
            (0, 0, 1),
            (0, -1, 1),
            (int.MaxValue, 2, 0),
            (int.MaxValue, int.MaxValue, 0),
            (0, int.MaxValue, 3)
        ];

        foreach (var (start, length, rows) in cases)
        {
            var list = await ListAsync(new() { Start = start, Length = length });

            Assert.Equal((rows, 3, 3), (list.Data.Count(), list.RecordsTotal, list.RecordsFiltered));
        }
    }

    [Fact]
    public async Task A_column_that_nobody_sorts_by_leaves_the_order_of_the_queue()
    {
        await WaitAsync("Tent", "Pan");

        foreach (var column in new[] { "OnHold", "Id; DROP TABLE Backorders_Backorder", "", new string('x', 100_000) })
            Assert.Equal(["Tent", "Pan"], (await ListAsync(new() { SortBy = column, SortDescending = true })).Data.Select(row => row.ProductName));
    }

    [Fact]
    public async Task Signs_of_a_search_mean_themselves()
    {
        await WaitAsync("100% wool_'s \"best\"", "[a-z] \\ pan", "Tent");
        (string, string?)[] cases =
        [
            ("%", "100% wool_'s \"best\""),
            ("_", "100% wool_'s \"best\""),
            ("'", "100% wool_'s \"best\""),
            ("\"", "100% wool_'s \"best\""),
            ("WOOL_'S", "100% wool_'s \"best\""),
            ("[a-z]", "[a-z] \\ pan"),
            ("\\", "[a-z] \\ pan"),
            ("\u0000tent\u0000", "Tent"),
            ("' OR 1=1 --", null),
            ("😀", null)
        ];

        foreach (var (typed, found) in cases)
        {
            Assert.Equal(found is null ? [] : [found], (await ListAsync(new() { SearchProduct = typed })).Data.Select(row => row.ProductName));
        }
    }

    [Fact]
    public async Task Whoever_searches_for_a_book_finds_nothing()
    {
        await WaitAsync("Tent");
        var book = new string('t', 99_999) + "😀";

        foreach (var search in new BackorderSearchModel[] { new() { SearchProduct = book }, new() { SearchSku = book }, new() { SearchEmail = book }, new() { SearchOrderNumber = book } })
            Assert.Empty((await ListAsync(search)).Data);
    }

    [Fact]
    public async Task What_is_only_blank_or_nothing_searches_for_nothing()
    {
        await WaitAsync("Tent");

        Assert.Single((await ListAsync(new() { SearchProduct = " \u0000 ", SearchStoreId = int.MinValue, SearchVendorId = int.MinValue })).Data);
    }

    [Fact]
    public async Task A_status_that_is_none_finds_nothing_or_everything_but_fails_never()
    {
        await WaitAsync("Tent");

        foreach (var status in new[] { int.MaxValue, 35, -35, int.MinValue })
            Assert.Equal(status > 0 ? 0 : 1, (await ListAsync(new() { SearchStatusId = status })).RecordsTotal);
    }

    [Fact]
    public async Task Sums_of_a_list_can_be_larger_than_any_of_its_rows()
    {
        await WaitAsync("Tent", "Pan");
        foreach (var row in _shop.Rows<BackorderRecord>())
        {
            row.Quantity = row.Waiting = int.MaxValue;
            await _shop.Database.Repository<BackorderRecord>().UpdateAsync(row, publishEvent: false);
        }

        var totals = (await ListAsync(new())).Totals;

        Assert.Equal((2L * int.MaxValue, 2L * int.MaxValue), (totals.Quantity, totals.Waiting));
    }

    [Fact]
    public async Task One_broken_row_does_not_hide_the_others()
    {
        await WaitAsync("Tent", "Pan");
        var broken = _shop.Rows<BackorderRecord>()[0];
        (broken.Waiting, broken.Allocated, broken.CurrentFrom, broken.OriginalFrom, broken.PlacedOnUtc) = (-7, int.MaxValue, null, new(9999, 12, 31), DateTime.MinValue);
        await _shop.Database.Repository<BackorderRecord>().UpdateAsync(broken, publishEvent: false);

        Assert.Equal(["Pan", "Tent"], (await ListAsync(new() { SearchStatusId = 0 })).Data.Select(row => row.ProductName).Order());
    }

    private Task<BackorderListModel> ListAsync(BackorderSearchModel search) => _shop.AskAsync<QueueListFactory, BackorderListModel>(lists => lists.PrepareListAsync(search));

    private async Task WaitAsync(params string[] products)
    {
        foreach (var name in products)
        {
            var product = await _shop.SellAsync(stock: 0, row => row.Name = name);
            await _shop.BuyAsync(product.Id, 1);
        }
    }
}
