using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests.Offering;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Requests;

/// <summary>A clerk sees before accepting what happens to the money of the order, and reads the same afterwards.</summary>
public sealed class RequestForeseenTests : IDisposable
{
    private const string NOTHING_LEFT = "Nothing is left in this order: cancel it, which also returns its reward points.";

    private const string PREPARED = "These units are in a shipment that has not been sent yet. Remove them from the shipment before it leaves.";

    private readonly RequestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Where_totals_are_left_alone_it_says_so_and_what_they_should_be()
    {
        const string told = "Refund due: $80.00. The order total stays $80.00, because automatic updates of order totals are disabled. Correct it to $0.00 on the order page. " + NOTHING_LEFT;
        var item = await _shop.PaidAsync(quantity: 2, price: 50, order => (order.OrderSubTotalDiscountInclTax, order.OrderTotal) = (20, 80));
        await _shop.AskToCancelAsync(item);
        var id = _shop.Request().Id;

        Assert.Equal(told, await BeforeAsync(id));
        Assert.Equal((RequestState.Open, 0m, 2), (_shop.State(), _shop.Request().WorthInMoney, _shop.Line(item)!.Quantity));
        Assert.Equal("", await AfterAsync(id));

        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(id));
        Assert.Equal(told, await AfterAsync(id));
        Assert.Contains(told, _shop.Notes());
        Assert.Equal("Refund due: $80.00. The total on your order page is corrected later.", await _shop.MailMoneyAsync());
        Assert.DoesNotContain(_shop.ShownNotes(), note => note.Contains("cancel it", StringComparison.Ordinal));
        Assert.Equal(OrderStatus.Pending, Assert.Single(_shop.Shop.Rows<Order>()).OrderStatus);
    }

    [Fact]
    public async Task Where_totals_follow_it_says_what_becomes_of_them()
    {
        _shop.OrderSettings.AutoUpdateOrderTotalsOnEditingOrder = true;
        var item = await _shop.PaidAsync(quantity: 2, price: 50, order => (order.OrderShippingInclTax, order.OrderTotal) = (7, 107));
        await _shop.AskToCancelAsync(item);
        var id = _shop.Request().Id;

        Assert.Equal($"Refund due: $100.00. The store recalculates the order total: $107.00 becomes about $7.00. {NOTHING_LEFT}", await BeforeAsync(id));
        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(id));

        Assert.Equal($"Refund due: $100.00. New order total: $7.00. {NOTHING_LEFT}", await AfterAsync(id));
        Assert.Equal("Refund due: $100.00. New order total: $7.00.", await _shop.MailMoneyAsync());
    }

    [Fact]
    public async Task Of_a_swap_it_says_what_is_to_be_collected()
    {
        var item = await _shop.PaidAsync(quantity: 2, price: 50);
        var pot = await _shop.Shop.SellAsync(stock: 10, product => (product.Name, product.Price) = ("Pot", 50));
        Assert.Equal(Outcome.Done, await _shop.Shop.AskAsync<OfferAlternative, Outcome>(offer => offer.RunAsync(_shop.Shop.Backorder().Id, pot.Id, null)));
        Assert.Equal(Outcome.Done, await _shop.Shop.AskAsync<AskToSwap, Outcome>(ask => ask.RunAsync(item.OrderId, item.Id, pot.Id)));
        var id = _shop.Request().Id;

        // 50 net are 60 with tax.
        const string told = "Still to pay: $20.00. The order total stays $100.00, because automatic updates of order totals are disabled. Correct it to $120.00 on the order page.";
        Assert.Equal(told, await BeforeAsync(id));
        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(id));
        Assert.Equal(told, await AfterAsync(id));
        Assert.StartsWith("Still to pay: $20.00.", await _shop.MailMoneyAsync(), StringComparison.Ordinal);
    }

    [Theory]
    // All of them are in the box, one of them, none.
    [InlineData(2, true)]
    [InlineData(1, true)]
    [InlineData(0, false)]
    public async Task Of_units_in_a_shipment_that_was_not_sent_it_says_so_first(int prepared, bool isSaid)
    {
        var item = await _shop.PaidAsync(quantity: 2, price: 50);
        await _shop.AskToCancelAsync(item);
        if (prepared > 0)
            await _shop.Shop.RequestAsync(platform => platform.PlanShipmentAsync(item, prepared, warehouseId: 0));

        var told = await BeforeAsync(_shop.Request().Id);

        Assert.StartsWith(isSaid ? PREPARED + " Refund due: $100.00." : "Refund due: $100.00.", told, StringComparison.Ordinal);
        Assert.Equal(isSaid, told.Contains(PREPARED, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Units_beside_those_of_a_shipment_are_cancelled_without_a_word_of_it()
    {
        // 3 are there and packed, 2 wait.
        var item = await _shop.OrderAsync(stock: 3, quantity: 5);
        await _shop.AskToCancelAsync(item);
        await _shop.Shop.RequestAsync(platform => platform.PlanShipmentAsync(item, 3, warehouseId: 0));

        Assert.DoesNotContain(PREPARED, await BeforeAsync(_shop.Request().Id), StringComparison.Ordinal);
    }

    private Task<string> BeforeAsync(int id) => _shop.Shop.AskAsync<ForeseeRequest, string>(foresee => foresee.BeforeAsync(id, 1));

    private Task<string> AfterAsync(int id) => _shop.Shop.AskAsync<ForeseeRequest, string>(foresee => foresee.AfterAsync(id, 1));
}
