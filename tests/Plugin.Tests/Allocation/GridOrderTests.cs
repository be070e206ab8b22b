using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.Web.Admin.Discrepancies.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Requests.Factories;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Allocation;

/// <summary>Lists are sorted by the column that was pressed, and by nothing else.</summary>
public sealed class GridOrderTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Theory]
    [InlineData(null, false, "3 2 1")]
    [InlineData("FoundOn", false, "1 2 3")]
    [InlineData("FoundOn", true, "3 2 1")]
    [InlineData("ProductName", false, "2 3 1")]
    [InlineData("ProductName", true, "1 3 2")]
    [InlineData("What", false, "3 1 2")]
    [InlineData("StateText", true, "1 3 2")]
    [InlineData("Id; DROP TABLE", true, "3 2 1")]
    public async Task DiscrepancyList(string? column, bool descending, string claims)
    {
        await FindAsync("1", "Tent", DiscrepancyKind.StockDrift, DiscrepancyState.Dismissed, day: 1);
        await FindAsync("2", "Bottle", DiscrepancyKind.HalfPlacedOrder, DiscrepancyState.Open, day: 2);
        await FindAsync("3", "Kettle", DiscrepancyKind.StockReplaced, DiscrepancyState.Mended, day: 3);

        var page = await _shop.AskAsync<DiscrepancyQuery, IEnumerable<DiscrepancyRow>>(async query =>
            await query.PageAsync(new() { SearchStateId = 0, Length = 10, SortBy = column, SortDescending = descending }));

        Assert.Equal(claims, string.Join(' ', page.Select(row => row.Finding.Claim)));
    }

    [Theory]
    [InlineData(null, false, "3 2 1")]
    [InlineData("AskedOn", false, "1 2 3")]
    [InlineData("OrderText", true, "3 2 1")]
    [InlineData("ProductName", false, "2 3 1")]
    [InlineData("What", false, "1 3 2")]
    [InlineData("StateText", false, "2 3 1")]
    public async Task Requests(string? column, bool descending, string claims)
    {
        await AskAsync("1", "Tent", RequestKind.Cancel, RequestState.Refused, day: 1);
        await AskAsync("2", "Bottle", RequestKind.Swap, RequestState.Open, day: 2);
        await AskAsync("3", "Kettle", RequestKind.Cancel, RequestState.Accepted, day: 3);

        var page = await _shop.AskAsync<RequestQuery, IEnumerable<RequestRow>>(async query =>
            await query.PageAsync(new() { SearchStateId = 0, Length = 10, SortBy = column, SortDescending = descending }));

        Assert.Equal(claims, string.Join(' ', page.Select(row => row.Request.Claim)));
    }

    private async Task FindAsync(string claim, string product, DiscrepancyKind kind, DiscrepancyState state, int day)
    {
        var sold = await _shop.SellAsync(stock: 0, row => row.Name = product);
        await _shop.Database.Repository<DiscrepancyRecord>().InsertAsync(
            new DiscrepancyRecord { Claim = claim, ProductId = sold.Id, KindId = (int)kind, StateId = (int)state, FoundOnUtc = new(2026, 6, day) }, publishEvent: false);
    }

    private async Task AskAsync(string claim, string product, RequestKind kind, RequestState state, int day)
    {
        var line = await _shop.BuyAsync((await _shop.SellAsync(stock: 0, row => row.Name = product)).Id, 1);
        await _shop.Database.Repository<RequestRecord>().InsertAsync(
            new RequestRecord { Claim = claim, BackorderId = _shop.BackorderOf(line.OrderId).Id, OrderId = line.OrderId, KindId = (int)kind, StateId = (int)state, CreatedOnUtc = new(2026, 6, day) }, publishEvent: false);
    }
}
