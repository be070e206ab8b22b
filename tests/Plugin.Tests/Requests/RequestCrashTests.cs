using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Requests;

/// <summary>Two clerks, two servers, and a server that dies half-way.</summary>
public sealed class RequestCrashTests : IDisposable
{
    private readonly RequestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_second_click_does_nothing()
    {
        var item = await AskAsync(quantity: 5);
        var id = _shop.Request().Id;

        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(id));
        Assert.Equal<Outcome>(Refusal.Settled, await _shop.AcceptAsync(id));

        Assert.Equal((2, 0), (_shop.Line(item)!.Quantity, _shop.Shop.StockOf(item.ProductId)));
    }

    [Fact]
    public async Task While_another_server_has_the_order_nobody_else_touches_it()
    {
        var item = await AskAsync(quantity: 5);
        var id = _shop.Request().Id;

        await _shop.Shop.DoAsync<OrderLeases>(leases => leases.RunAsync(item.OrderId, "", async () =>
        {
            Assert.Equal<Outcome>(Refusal.OrderBusy, await _shop.AcceptAsync(id));
            Assert.Equal<Outcome>(Refusal.OrderBusy, await _shop.RefuseAsync(id, ""));

            return "";
        }));

        Assert.Equal((RequestState.Open, 5), (_shop.State(), _shop.Line(item)!.Quantity));
        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(id));
    }

    [Fact]
    public async Task Eight_clicks_at_once_take_it_off_once()
    {
        var item = await AskAsync(quantity: 5);
        var id = _shop.Request().Id;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _shop.AcceptAsync(id))));

        Assert.Single(answers, answer => answer.IsDone);
        Assert.All(answers.Where(answer => !answer.IsDone), answer => Assert.Contains(answer.Refusal!.Value, new[] { Refusal.OrderBusy, Refusal.Settled }));
        Assert.Equal((2, 0), (_shop.Line(item)!.Quantity, _shop.Shop.StockOf(item.ProductId)));
        Assert.Equal((0, 0, 0, 0, 3), _shop.Shop.Backorder().Books());
    }

    [Theory]
    [InlineData("stock!", 5)]
    [InlineData("line", 5)]
    [InlineData("line!", 5)]
    [InlineData("stock!", 3)]
    [InlineData("line", 3)]
    [InlineData("line!", 3)]
    public async Task Where_a_server_died_the_next_click_goes_on(string place, int quantity)
    {
        var item = await AskAsync(quantity, stock: quantity - 3);
        var id = _shop.Request().Id;
        _shop.DiesAt = place;
        await Assert.ThrowsAsync<InvalidOperationException>(() => _shop.AcceptAsync(id));
        Assert.Equal(RequestState.Working, _shop.State());

        _shop.DiesAt = "";
        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(id));
        // The dead request is given its time to come back before its goods are looked at.
        await _shop.Shop.RunTaskAsync();

        Assert.Equal(quantity - 3, _shop.Line(item)?.Quantity ?? 0);
        Assert.Equal(0, _shop.Shop.StockOf(item.ProductId));
        Assert.Equal((0, 0, 0, 0, 3), _shop.Shop.Backorder().Books());
        Assert.Equal(RequestState.Accepted, _shop.State());
        Assert.DoesNotContain(_shop.Notes(), note => note.Contains("Check the", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_proves_that_stock_moved_it_is_left_as_it_is_and_the_clerk_is_told()
    {
        var item = await AskAsync(quantity: 5);
        _shop.DiesAt = "stock";
        await Assert.ThrowsAsync<InvalidOperationException>(() => _shop.AcceptAsync(_shop.Request().Id));

        _shop.DiesAt = "";
        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(_shop.Request().Id));

        Assert.Equal((2, -3), (_shop.Line(item)!.Quantity, _shop.Shop.StockOf(item.ProductId)));
        Assert.Contains(_shop.Notes(), note => note.Contains("Check the stock of the product", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_slept_meanwhile_does_nothing()
    {
        var item = await AskAsync(quantity: 5);
        _shop.DiesAt = "line";
        await Assert.ThrowsAsync<InvalidOperationException>(() => _shop.AcceptAsync(_shop.Request().Id));
        var sleeper = _shop.Request();
        _shop.DiesAt = "";
        await _shop.Shop.RunTaskAsync();
        Assert.Equal(RequestState.Accepted, _shop.State());

        var outcome = await _shop.Shop.AskAsync<LineEdits, EditOutcome>(edits => edits.TakeOffAsync(sleeper));

        Assert.Equal(Refusal.OrderBusy, outcome.Refusal);
        Assert.Equal((2, 0), (_shop.Line(item)!.Quantity, _shop.Shop.StockOf(item.ProductId)));
        Assert.Single(_shop.Told, NotificationKind.CancelAccepted);
    }

    [Fact]
    public async Task A_line_that_changed_since_it_was_looked_at_is_decided_anew()
    {
        var item = await AskAsync(quantity: 5);
        var request = _shop.Request();
        Assert.True(await _shop.Shop.AskAsync<CustomerRequests, bool>(requests =>
        {
            request.LineQuantity = 4;

            return requests.BeginAsync(request, customerId: 0);
        }));

        var outcome = await _shop.Shop.AskAsync<LineEdits, EditOutcome>(edits => edits.TakeOffAsync(request));

        Assert.Equal(Refusal.LineChanged, outcome.Refusal);
        Assert.Equal((5, -3), (_shop.Line(item)!.Quantity, _shop.Shop.StockOf(item.ProductId)));
        Assert.True(await _shop.Shop.AskAsync<CustomerRequests, bool>(requests => requests.ReopenAsync(request)));
        Assert.Equal(RequestState.Open, _shop.State());
        Assert.DoesNotContain(NotificationKind.CancelAccepted, _shop.Told);
    }

    [Fact]
    public async Task What_is_being_worked_on_is_neither_refused_nor_withdrawn()
    {
        var item = await AskAsync(quantity: 5);
        _shop.DiesAt = "line";
        await Assert.ThrowsAsync<InvalidOperationException>(() => _shop.AcceptAsync(_shop.Request().Id));

        Assert.Equal<Outcome>(Refusal.Settled, await _shop.RefuseAsync(_shop.Request().Id, "No."));
        Assert.Equal<Outcome>(Refusal.Settled, await _shop.Shop.AskAsync<WithdrawRequest, Outcome>(withdraw => withdraw.RunAsync(item.OrderId, item.Id)));

        Assert.Equal(RequestState.Working, _shop.State());
    }

    [Fact]
    public async Task Where_stock_leaves_no_trace_it_is_not_moved_twice_and_the_clerk_is_told()
    {
        var product = await _shop.Shop.SellFromWarehousesAsync(2, 0);
        var item = await _shop.Shop.BuyAsync(product.Id, 5);
        await _shop.AskToCancelAsync(item);
        _shop.DiesAt = "stock!";
        await Assert.ThrowsAsync<InvalidOperationException>(() => _shop.AcceptAsync(_shop.Request().Id));

        _shop.DiesAt = "";
        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(_shop.Request().Id));

        Assert.Equal(2, _shop.Line(item)!.Quantity);
        Assert.Equal(2, _shop.Shop.Rows<ProductWarehouseInventory>().Sum(row => row.ReservedQuantity));
        Assert.Contains(_shop.Notes(), note => note.Contains("Check the stock of the product", StringComparison.Ordinal));
    }

    [Fact]
    public async Task As_many_units_leave_a_line_that_somebody_else_changed_as_went_back_to_stock()
    {
        var item = await AskAsync(quantity: 5);
        _shop.DiesAt = "line";
        await Assert.ThrowsAsync<InvalidOperationException>(() => _shop.AcceptAsync(_shop.Request().Id));
        _shop.DiesAt = "";
        await _shop.Shop.RequestAsync(platform => platform.EditLineAsync(_shop.Line(item)!, 7));

        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(_shop.Request().Id));

        Assert.Equal((4, -2), (_shop.Line(item)!.Quantity, _shop.Shop.StockOf(item.ProductId)));
        Assert.Contains(_shop.Notes(), note => note.Contains("Check its quantity", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_lease_of_an_order_is_given_back()
    {
        var item = await AskAsync(quantity: 5);
        await _shop.AcceptAsync(_shop.Request().Id);

        var lease = await _shop.Shop.AskAsync<KeyLeases, Lease>(leases => leases.TakeAsync([new StockKey(-item.OrderId, 0)]));

        Assert.Single(lease.Keys);
    }

    private async Task<OrderItem> AskAsync(int quantity, int stock = 2)
    {
        var item = await _shop.OrderAsync(stock, quantity);
        await _shop.AskToCancelAsync(item);

        return item;
    }
}
