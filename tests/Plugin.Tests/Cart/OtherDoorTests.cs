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
}
