using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Web.Admin.Discrepancies.Factories;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Discrepancies;

/// <summary>A clerk knows orders by the numbers that the store gave them; ids stand on no other page.</summary>
public sealed class DiscrepancyOrderTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Discrepancies_name_the_number_of_the_order()
    {
        var kettle = await _shop.SellAsync(stock: 0);
        var line = await _shop.BuyAsync(kettle.Id, 2);
        await NumberAsync(line.OrderId, "2026-0042");
        await FindAsync("of an order", kettle.Id, line.OrderId);
        await FindAsync("of an order that is gone", kettle.Id, 4711);
        await FindAsync("of no order", kettle.Id, 0);

        var rows = await _shop.AskAsync<DiscrepancyQuery, IEnumerable<DiscrepancyRow>>(async query => await query.PageAsync(new() { Length = 10 }));

        Assert.Equal(
            [("of an order", "2026-0042"), ("of an order that is gone", null), ("of no order", null)],
            rows.OrderBy(row => row.Finding.Id).Select(row => (row.Finding.Claim, row.OrderNumber)));
    }

    [Fact]
    public async Task Backorders_are_named_by_the_number_of_their_order()
    {
        var line = await _shop.BuyAsync((await _shop.SellAsync(stock: 0)).Id, 2);
        await NumberAsync(line.OrderId, "2026-0042");
        var id = _shop.Backorder().Id;

        var numbers = await _shop.AskAsync<DiscrepancyQuery, IReadOnlyDictionary<int, string>>(query => query.OrderNumbersAsync([id, 4711]));

        Assert.Equal([KeyValuePair.Create(id, "2026-0042")], numbers);
    }

    private async Task NumberAsync(int orderId, string number)
    {
        var order = _shop.Rows<Order>().Single(row => row.Id == orderId);
        order.CustomOrderNumber = number;
        await _shop.Database.Repository<Order>().UpdateAsync(order, publishEvent: false);
    }

    private Task FindAsync(string claim, int productId, int orderId) => _shop.Database.Repository<DiscrepancyRecord>().InsertAsync(new DiscrepancyRecord
    {
        Claim = claim,
        ProductId = productId,
        OrderId = orderId,
        KindId = (int)DiscrepancyKind.PutBack,
        FoundOnUtc = _shop.Clock.GetUtcNow().UtcDateTime
    }, publishEvent: false);
}
