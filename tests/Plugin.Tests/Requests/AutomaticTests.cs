using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Requests;

public sealed class AutomaticTests : IDisposable
{
    private readonly RequestShop _shop = new();

    public AutomaticTests() => _shop.Shop.Settings.AcceptCancelAutomatically = true;

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task What_nothing_was_set_aside_for_is_cancelled_at_once()
    {
        var item = await _shop.OrderAsync(stock: 2, quantity: 5);

        Assert.Equal(Outcome.Done, await _shop.AskToCancelAsync(item));

        Assert.Equal((RequestState.Accepted, 0), (_shop.State(), _shop.Request().CustomerId));
        Assert.Equal((2, 0), (_shop.Line(item)!.Quantity, _shop.Shop.StockOf(item.ProductId)));
        Assert.Equal([NotificationKind.CancelAccepted], _shop.Told);
    }

    [Fact]
    public async Task A_part_for_which_stock_is_set_aside_waits_for_a_clerk()
    {
        var item = await _shop.OrderAsync(stock: 0, quantity: 3);
        await _shop.Shop.RequestAsync(platform => platform.SetStockAsync(item.ProductId, -2));

        Assert.Equal(Outcome.Done, await _shop.AskToCancelAsync(item));

        Assert.Equal((RequestState.Open, 3), (_shop.State(), _shop.Line(item)!.Quantity));
        Assert.Equal((2, 1, 0, 0, 0), _shop.Shop.Backorder().Books());
        Assert.Equal([NotificationKind.CancelRequested], _shop.Told);

        await _shop.Shop.RunTaskAsync();
        Assert.Equal(RequestState.Open, _shop.State());
    }

    [Theory]
    [InlineData(2, RequestState.Accepted, 2)]
    [InlineData(3, RequestState.Open, 5)]
    public async Task Units_in_a_shipment_that_is_prepared_are_not_cancelled_without_a_clerk(int prepared, RequestState expected, int left)
    {
        var item = await _shop.OrderAsync(stock: 2, quantity: 5);
        await _shop.Shop.RequestAsync(platform => platform.PlanShipmentAsync(item, prepared, warehouseId: 0));

        Assert.Equal(Outcome.Done, await _shop.AskToCancelAsync(item));
        await _shop.Shop.RunTaskAsync();

        Assert.Equal((expected, left), (_shop.State(), _shop.Line(item)!.Quantity));
    }

    [Fact]
    public async Task A_request_that_found_the_order_busy_is_accepted_by_the_task()
    {
        _shop.Shop.Settings.AcceptCancelAutomatically = false;
        var item = await _shop.OrderAsync(stock: 0, quantity: 1);
        await _shop.AskToCancelAsync(item);
        _shop.Shop.Settings.AcceptCancelAutomatically = true;

        await _shop.Shop.RunTaskAsync();

        Assert.Equal(RequestState.Accepted, _shop.State());
        Assert.Null(_shop.Line(item));
    }

    [Fact]
    public async Task Requests_about_what_has_come_in_are_closed_by_the_task()
    {
        _shop.Shop.Settings.AcceptCancelAutomatically = false;
        var item = await _shop.OrderAsync(stock: 0, quantity: 1);
        await _shop.AskToCancelAsync(item);
        await _shop.Shop.RequestAsync(platform => platform.SetStockAsync(item.ProductId, 0));

        await _shop.Shop.RunTaskAsync();

        Assert.Equal((RequestState.Gone, 1), (_shop.State(), _shop.Line(item)!.Quantity));

        // A reply was promised; it is given once.
        await _shop.Shop.RunTaskAsync();
        Assert.Equal(1, _shop.TimesTold(item.OrderId, NotificationKind.CancelRefused));
        Assert.Contains("Your request for Kettle could not be fulfilled: The items came in before your request was decided.", _shop.ShownNotes());
    }

    [Fact]
    public async Task Of_what_was_taken_off_the_order_there_is_no_question_left()
    {
        _shop.Shop.Settings.AcceptCancelAutomatically = false;
        var item = await _shop.OrderAsync(stock: 0, quantity: 1);
        await _shop.AskToCancelAsync(item);
        await _shop.Shop.RequestAsync(platform => platform.CancelAsync(item.OrderId));

        await _shop.Shop.RunTaskAsync();

        Assert.Equal(RequestState.Gone, _shop.State());
        Assert.Equal(0, _shop.TimesTold(item.OrderId, NotificationKind.CancelRefused));
    }

    [Fact]
    public async Task Of_a_bundle_whole_units_go_however_many_components_wait()
    {
        _shop.Shop.Settings.AcceptCancelAutomatically = false;
        var pole = await _shop.Shop.SellAsync(stock: 1, product => product.Name = "Pole");
        var peg = await _shop.Shop.SellAsync(stock: 100, product => product.Name = "Peg");
        var (bundle, values) = await _shop.Shop.SellBundleAsync(null, (pole.Id, 2), (peg.Id, 10));
        var item = await _shop.Shop.BuyAsync(bundle.Id, 3, ChosenParts.Xml((values[0], null), (values[1], null)));
        Assert.Equal((5, 2), (_shop.Shop.Backorder().Waiting, _shop.Shop.Backorder().UnitsPerLine));

        await _shop.AskToCancelAsync(item);
        Assert.Equal(3, _shop.Request().Units);
        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(_shop.Request().Id));

        Assert.Null(_shop.Line(item));
        Assert.Equal((1, 100), (_shop.Shop.StockOf(pole.Id), _shop.Shop.StockOf(peg.Id)));
        Assert.Equal((0, 0, 0, 0, 5), _shop.Shop.Backorder().Books());
    }
}
