using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Domain.Vendors;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Requests;

public sealed class CancelRequestTests : IDisposable
{
    private readonly RequestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Asking_changes_nothing_but_the_list_of_the_clerk()
    {
        var item = await _shop.OrderAsync(stock: 2, quantity: 5);

        Assert.Equal(Outcome.Done, await _shop.AskToCancelAsync(item));

        Assert.Equal((RequestState.Open, 3), (_shop.State(), _shop.Request().Units));
        Assert.Equal(5, _shop.Line(item)!.Quantity);
        Assert.Equal(-3, _shop.Shop.StockOf(item.ProductId));
        Assert.Equal((3, 0, 0, 0, 0), _shop.Shop.Backorder().Books());
        Assert.Contains("The customer asked to cancel 3 × Kettle on backorder. Accept or decline the request under Sales > Backorders > Requests.", _shop.Notes());
        Assert.DoesNotContain(_shop.ShownNotes(), note => note.Contains("asks", StringComparison.Ordinal));
        Assert.Equal([NotificationKind.CancelRequested], _shop.Told);
    }

    [Fact]
    public async Task A_second_request_for_the_same_is_none()
    {
        var item = await _shop.OrderAsync(stock: 0, quantity: 1);
        await _shop.AskToCancelAsync(item);

        Assert.Equal<Outcome>(Refusal.AskedBefore, await _shop.AskToCancelAsync(item));

        Assert.Equal(RequestState.Open, _shop.State());
    }

    [Fact]
    public async Task A_line_of_another_order_cannot_be_asked_for()
    {
        var item = await _shop.OrderAsync(stock: 0, quantity: 1);
        var other = await _shop.OrderAsync(stock: 0, quantity: 1);

        var answer = await _shop.Shop.AskAsync<AskToCancel, Outcome>(ask => ask.RunAsync(item.OrderId, other.Id));

        Assert.Equal(Refusal.NothingWaits, answer);
        Assert.Empty(_shop.Shop.Rows<RequestRecord>());
    }

    [Fact]
    public async Task Accepting_takes_the_waiting_part_off_line_stock_and_backorder()
    {
        var item = await _shop.OrderAsync(stock: 2, quantity: 5);
        await _shop.AskToCancelAsync(item);

        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(_shop.Request().Id));

        var line = _shop.Line(item)!;
        Assert.Equal((2, 24m, 20m, 12m), (line.Quantity, line.PriceInclTax, line.PriceExclTax, line.UnitPriceInclTax));
        Assert.Equal(0, _shop.Shop.StockOf(item.ProductId));
        Assert.Equal((0, 0, 0, 0, 3), _shop.Shop.Backorder().Books());
        Assert.Equal((RequestState.Accepted, TestShop.CLERK), (_shop.State(), _shop.Request().CustomerId));
        Assert.Contains(_shop.ShownNotes(), note => note.StartsWith("Cancelled at your request: 3 × Kettle. ", StringComparison.Ordinal));
        Assert.Equal([NotificationKind.CancelRequested, NotificationKind.CancelAccepted], _shop.Told);
    }

    [Fact]
    public async Task A_line_of_which_all_waits_is_deleted()
    {
        var item = await _shop.OrderAsync(stock: 0, quantity: 2);
        await _shop.AskToCancelAsync(item);

        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(_shop.Request().Id));

        Assert.Null(_shop.Line(item));
        Assert.Equal(0, _shop.Shop.StockOf(item.ProductId));
        Assert.Equal((0, 0, 0, 0, 2), _shop.Shop.Backorder().Books());
    }

    [Fact]
    public async Task Only_what_still_waits_is_cancelled_when_goods_came_in_meanwhile()
    {
        var item = await _shop.OrderAsync(stock: 0, quantity: 3);
        await _shop.AskToCancelAsync(item);
        await _shop.Shop.RequestAsync(platform => platform.SetStockAsync(item.ProductId, -1));
        Assert.Equal((1, 2, 0, 0, 0), _shop.Shop.Backorder().Books());

        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(_shop.Request().Id));

        Assert.Equal((2, 0), (_shop.Line(item)!.Quantity, _shop.Shop.StockOf(item.ProductId)));
        Assert.Equal((0, 2, 0, 0, 1), _shop.Shop.Backorder().Books());
    }

    [Fact]
    public async Task A_request_is_gone_when_nothing_waits_any_more()
    {
        var item = await _shop.OrderAsync(stock: 0, quantity: 1);
        await _shop.AskToCancelAsync(item);
        await _shop.Shop.RequestAsync(platform => platform.SetStockAsync(item.ProductId, 0));

        Assert.Equal<Outcome>(Refusal.NothingWaits, await _shop.AcceptAsync(_shop.Request().Id));

        Assert.Equal((RequestState.Gone, 1), (_shop.State(), _shop.TimesTold(item.OrderId, NotificationKind.CancelRefused)));
        Assert.Equal((1, (0, 1, 0, 0, 0)), (_shop.Line(item)!.Quantity, _shop.Shop.Backorder().Books()));
    }

    [Fact]
    public async Task A_clerk_may_say_no_and_why()
    {
        var item = await _shop.OrderAsync(stock: 0, quantity: 1);
        await _shop.AskToCancelAsync(item);

        Assert.Equal(Outcome.Done, await _shop.RefuseAsync(_shop.Request().Id, "It is on its way to us."));

        Assert.Equal((RequestState.Refused, "It is on its way to us."), (_shop.State(), _shop.Request().Answer));
        Assert.Equal(1, _shop.Line(item)!.Quantity);
        Assert.Contains("Your request for Kettle could not be fulfilled: It is on its way to us.", _shop.ShownNotes());
        Assert.Equal<Outcome>(Refusal.Settled, await _shop.AcceptAsync(_shop.Request().Id));
        Assert.Equal(Outcome.Done, await _shop.AskToCancelAsync(item));
    }

    [Fact]
    public async Task A_request_that_is_withdrawn_cannot_be_accepted()
    {
        var item = await _shop.OrderAsync(stock: 0, quantity: 1);
        await _shop.AskToCancelAsync(item);

        Assert.Equal(Outcome.Done, await _shop.Shop.AskAsync<WithdrawRequest, Outcome>(withdraw => withdraw.RunAsync(item.OrderId, item.Id)));

        Assert.Equal<Outcome>(Refusal.Settled, await _shop.AcceptAsync(_shop.Request().Id));
        Assert.Equal((RequestState.Withdrawn, 1), (_shop.State(), _shop.Line(item)!.Quantity));
    }

    [Fact]
    public async Task A_paid_order_is_not_refunded_but_its_clerk_is_told_how_much()
    {
        var item = await _shop.OrderAsync(stock: 2, quantity: 5);
        var order = _shop.Shop.Rows<Order>().Single();
        (order.PaymentStatus, order.CurrencyRate, order.CustomerCurrencyCode) = (PaymentStatus.Paid, 2m, "EUR");
        await _shop.Shop.Database.Repository<Order>().UpdateAsync(order, publishEvent: false);
        await _shop.AskToCancelAsync(item);

        await _shop.AcceptAsync(_shop.Request().Id);

        Assert.Contains(_shop.Notes(), note => Plain(note).StartsWith("Refund due: 72,00 €. The order total stays", StringComparison.Ordinal));
        Assert.Contains("Cancelled at your request: 3 × Kettle. Refund due: 72,00 €. The total on your order page is corrected later.", _shop.ShownNotes().Select(Plain));
        Assert.Equal(PaymentStatus.Paid, _shop.Shop.Rows<Order>().Single().PaymentStatus);
    }

    [Fact]
    public async Task A_vendor_decides_on_requests_for_own_products_only()
    {
        var own = await _shop.OrderAsync(stock: 0, quantity: 1, product => product.VendorId = 5);
        await _shop.AskToCancelAsync(own);
        var id = _shop.Request().Id;

        _shop.Shop.Vendor = new Vendor { Id = 6 };
        Assert.Equal<Outcome>(Refusal.NotFound, await _shop.AcceptAsync(id));
        Assert.Equal<Outcome>(Refusal.NotFound, await _shop.RefuseAsync(id, ""));
        Assert.Equal(RequestState.Open, _shop.State());

        _shop.Shop.Vendor = new Vendor { Id = 5 };
        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(id));
    }

    [Fact]
    public async Task A_shopper_who_keeps_waiting_agrees_once_to_each_date()
    {
        var item = await _shop.OrderAsync(stock: 0, quantity: 1);

        Assert.Equal(Outcome.Done, await KeepAsync(item));
        Assert.Equal(Outcome.Done, await KeepAsync(item));

        var row = Assert.Single(_shop.Shop.Rows<HistoryRecord>(), row => row.KindId == (int)EntryKind.Noted);
        Assert.Equal("The customer agreed to wait for Kettle until June 3–5.", row.Reason);
        Assert.Single(_shop.Notes(), note => note == row.Reason);
        Assert.Equal((1, 0, 0, 0, 0), _shop.Shop.Backorder().Books());
    }

    // Some systems put a space between number and euro that never breaks.
    private static string Plain(string note) => note.Replace('\u00a0', ' ');

    private Task<Outcome> KeepAsync(OrderItem item) => _shop.Shop.AskAsync<KeepWaiting, Outcome>(keep => keep.RunAsync(item.OrderId, item.Id));
}
