using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests.Emptied;
using Nop.Plugin.Misc.Backorders.Web.Admin.Requests.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Requests.Models;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Requests;

/// <summary>An order of which a request left nothing is cancelled by a clerk's click, and only such a one.</summary>
public sealed class EmptiedOrderTests : IDisposable
{
    private readonly RequestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task It_is_cancelled_by_the_shops_own_service_once()
    {
        var item = await _shop.OrderAsync(stock: 0, quantity: 2);
        await _shop.AskToCancelAsync(item);
        var id = _shop.Request().Id;
        Assert.Null(await ButtonAsync(id));
        Assert.Equal<Outcome>(Refusal.Settled, await CancelAsync(id));

        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(id));
        Assert.Equal("Cancel order", (await ButtonAsync(id))!.Text);
        Assert.StartsWith($"Order {item.OrderId} has no items left.", (await RowAsync()).Emptied!.Confirm, StringComparison.Ordinal);

        Assert.Equal(Outcome.Done, await CancelAsync(id));
        Assert.Equal(OrderStatus.Cancelled, Assert.Single(_shop.Shop.Rows<Order>()).OrderStatus);
        Assert.Equal<Outcome>(Refusal.Settled, await CancelAsync(id));
        Assert.Null((await RowAsync()).Emptied);
        Assert.Equal((0, 0), (_shop.Shop.StockOf(item.ProductId), _shop.Shop.Backorder().Waiting));
    }

    [Fact]
    public async Task An_order_with_a_line_is_not()
    {
        var item = await _shop.OrderAsync(stock: 1, quantity: 3);
        await _shop.AskToCancelAsync(item);
        var id = _shop.Request().Id;
        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(id));
        Assert.Equal(1, _shop.Line(item)!.Quantity);

        Assert.Null(await ButtonAsync(id));
        Assert.Equal<Outcome>(Refusal.OrderNotEmpty, await CancelAsync(id));
        Assert.NotEqual(OrderStatus.Cancelled, Assert.Single(_shop.Shop.Rows<Order>()).OrderStatus);
    }

    private Task<Outcome> CancelAsync(int id) => _shop.Shop.AskAsync<CancelEmptied, Outcome>(cancel => cancel.RunAsync(id));

    private Task<EmptiedModel?> ButtonAsync(int id) => _shop.Shop.AskAsync<RequestsFactory, EmptiedModel?>(factory => factory.EmptiedAsync(id));

    private async Task<RequestModel> RowAsync()
    {
        var list = await _shop.Shop.AskAsync<RequestsFactory, RequestListModel>(factory => factory.PrepareListAsync(new() { SearchStateId = (int)RequestState.Accepted, Length = 10 }));

        return Assert.Single(list.Data);
    }
}
