using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Cart;

/// <summary>An order that comes by another door than the checkout's, where every customer is to say so first.</summary>
public sealed class OtherDoorTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Theory]
    [InlineData(true, 0, false, 1)]
    [InlineData(true, 0, true, 0)]
    [InlineData(true, 9, false, 0)]
    [InlineData(false, 0, false, 0)]
    public async Task It_says_so_to_the_clerk(bool isRequired, int stock, bool isAcknowledged, int notes)
    {
        _shop.Settings.RequireAcknowledgement = isRequired;
        var product = await _shop.SellAsync(stock);

        await _shop.RequestAsync(async platform =>
        {
            platform.Get<RequestMarks>().IsAcknowledged = isAcknowledged;
            await platform.PlaceAsync(product.Id, 2);
        });
        await _shop.RunTaskAsync();

        var found = _shop.Rows<OrderNote>().Where(note => note.Note.Contains("placed without acknowledgement", StringComparison.Ordinal)).ToList();
        Assert.Equal(notes, found.Count);
        Assert.All(found, note => Assert.False(note.DisplayToCustomer));
    }

    [Fact]
    public async Task An_order_that_is_placed_in_the_background_says_so_too()
    {
        _shop.Settings.RequireAcknowledgement = true;
        _shop.Http.HttpContext = null;
        var product = await _shop.SellAsync(stock: 0);

        await _shop.BuyAsync(product.Id, 2);

        Assert.Single(_shop.Rows<OrderNote>(), note => note.Note.Contains("placed without acknowledgement", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, 0, 1)]
    [InlineData(true, 9, 0)]
    [InlineData(false, 0, 0)]
    public async Task A_renewal_whose_lines_are_found_afterwards_says_so_too(bool isRequired, int stock, int notes)
    {
        _shop.Settings.RequireAcknowledgement = isRequired;
        var product = await _shop.SellAsync(stock);

        await _shop.RequestAsync(platform => platform.RenewAsync(product.Id, 2));
        await _shop.RunTaskAsync();

        Assert.Equal(notes, _shop.Rows<OrderNote>().Count(note => note.Note.Contains("placed without acknowledgement", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_line_that_a_clerk_adds_to_an_acknowledged_order_is_no_such_order()
    {
        _shop.Settings.RequireAcknowledgement = true;
        var product = await _shop.SellAsync(stock: 0);
        var other = await _shop.SellAsync(stock: 0);
        var order = 0;
        await _shop.RequestAsync(async platform =>
        {
            platform.Get<RequestMarks>().IsAcknowledged = true;
            order = (await platform.PlaceAsync(product.Id, 2)).OrderId;
        });

        await _shop.RequestAsync(platform => platform.AddLineAsync(order, other.Id, 1));
        await _shop.RunTaskAsync();

        Assert.DoesNotContain(_shop.Rows<OrderNote>(), note => note.Note.Contains("placed without acknowledgement", StringComparison.Ordinal));
    }
}
