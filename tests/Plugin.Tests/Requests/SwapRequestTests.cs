using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests.Offering;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Requests;

public sealed class SwapRequestTests : IDisposable
{
    private readonly RequestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Accepting_a_swap_takes_one_product_off_and_adds_the_other()
    {
        var (item, alternative) = await OfferedAsync();
        Assert.Equal(Outcome.Done, await AskAsync(item, alternative.Id));
        Assert.Equal((RequestState.Open, 3, alternative.Id), (_shop.State(), _shop.Request().Units, _shop.Request().AlternativeProductId));

        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(_shop.Request().Id));

        Assert.Equal((2, 0), (_shop.Line(item)!.Quantity, _shop.Shop.StockOf(item.ProductId)));
        var added = Assert.Single(_shop.Shop.Rows<OrderItem>(), row => row.ProductId == alternative.Id);
        Assert.Equal((item.OrderId, 3, 24m, 20m, 72m, 60m), (added.OrderId, added.Quantity, added.UnitPriceInclTax, added.UnitPriceExclTax, added.PriceInclTax, added.PriceExclTax));
        Assert.Equal(7, _shop.Shop.StockOf(alternative.Id));
        Assert.Equal((0, 0, 0, 0, 3), _shop.Shop.Backorder().Books());
        Assert.Contains(_shop.ShownNotes(), note => note.StartsWith("Changed at your request: Pot instead of 3 × Kettle. More to pay: 36.00", StringComparison.Ordinal));
        Assert.Contains(_shop.Notes(), note => note.StartsWith("More to pay: 36.00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_swap_for_the_same_price_asks_nobody_to_correct_totals()
    {
        var (item, alternative) = await OfferedAsync(price: 10m);
        await AskAsync(item, alternative.Id);

        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(_shop.Request().Id));

        Assert.Equal((36m, 36m), (_shop.Request().Amount, _shop.Request().AlternativeAmount));
        Assert.DoesNotContain(_shop.Notes(), note => note.Contains("to pay", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_never_offered_cannot_be_taken()
    {
        var (item, _) = await OfferedAsync();
        var other = await _shop.Shop.SellAsync(stock: 10);

        Assert.Equal<Outcome>(Refusal.AlternativeUnavailable, await AskAsync(item, other.Id));

        Assert.Empty(_shop.Shop.Rows<RequestRecord>());
    }

    [Fact]
    public async Task What_cannot_be_bought_any_more_is_not_swapped_in()
    {
        var (item, alternative) = await OfferedAsync();
        await AskAsync(item, alternative.Id);
        alternative.Published = false;
        await _shop.Shop.Database.Repository<Product>().UpdateAsync(alternative, publishEvent: false);

        Assert.Equal<Outcome>(Refusal.AlternativeNotForSale, await _shop.AcceptAsync(_shop.Request().Id));

        Assert.Equal((RequestState.Open, 5), (_shop.State(), _shop.Line(item)!.Quantity));
    }

    [Fact]
    public async Task A_swap_is_never_accepted_without_a_clerk()
    {
        _shop.Shop.Settings.AcceptCancelAutomatically = true;
        var (item, alternative) = await OfferedAsync();
        await AskAsync(item, alternative.Id);

        await _shop.Shop.RunTaskAsync();

        Assert.Equal(RequestState.Open, _shop.State());
    }

    [Theory]
    [InlineData("stock!")]
    [InlineData("line!")]
    public async Task Where_a_server_died_within_a_swap_the_next_click_goes_on(string place)
    {
        var (item, alternative) = await OfferedAsync();
        await AskAsync(item, alternative.Id);
        _shop.DiesAt = place;
        await Assert.ThrowsAsync<InvalidOperationException>(() => _shop.AcceptAsync(_shop.Request().Id));
        _shop.DiesAt = "";

        Assert.Equal(Outcome.Done, await _shop.AcceptAsync(_shop.Request().Id));

        Assert.Equal((2, 0, 7), (_shop.Line(item)!.Quantity, _shop.Shop.StockOf(item.ProductId), _shop.Shop.StockOf(alternative.Id)));
        Assert.Single(_shop.Shop.Rows<OrderItem>(), row => row.ProductId == alternative.Id);
    }

    [Fact]
    public async Task A_clerk_offers_the_same_once()
    {
        var (item, alternative) = await OfferedAsync();

        Assert.Equal<Outcome>(Refusal.AlternativeOffered, await _shop.Shop.AskAsync<OfferAlternative, Outcome>(offer => offer.RunAsync(_shop.Shop.Backorder().Id, alternative.Id, null)));

        Assert.Single(_shop.ShownNotes(), note => note.StartsWith("We can offer Pot instead of Kettle", StringComparison.Ordinal));
        Assert.Equal([NotificationKind.AlternativeOffered], _shop.Told);
        Assert.Equal(5, _shop.Line(item)!.Quantity);
    }

    private async Task<(OrderItem Item, Product Alternative)> OfferedAsync(decimal price = 20m)
    {
        var item = await _shop.OrderAsync(stock: 2, quantity: 5);
        var alternative = await _shop.Shop.SellAsync(stock: 10, product => (product.Name, product.Sku, product.Price) = ("Pot", "PO-1", price));
        Assert.Equal(Outcome.Done, await _shop.Shop.AskAsync<OfferAlternative, Outcome>(offer => offer.RunAsync(_shop.Shop.Backorder().Id, alternative.Id, null)));

        return (item, alternative);
    }

    private Task<Outcome> AskAsync(OrderItem item, int productId) => _shop.Shop.AskAsync<AskToSwap, Outcome>(ask => ask.RunAsync(item.OrderId, item.Id, productId));
}
