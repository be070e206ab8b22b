using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Requests;

public sealed class LinkTests : IDisposable
{
    private const string START = "https://shop.example/backorders/waiting/";

    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_link_leads_to_its_order_on_every_server()
    {
        var order = await OrderAsync();

        var url = await UrlAsync(order);

        Assert.StartsWith(START, url, StringComparison.Ordinal);
        Assert.Equal(order.Id, (await FindAsync(url))?.Id);
        Assert.Single(_shop.Rows<LinkKeyRecord>());
    }

    [Fact]
    public async Task A_link_ends_after_the_days_of_the_setting()
    {
        _shop.Settings.WaitingLinkDays = 3;
        var url = await UrlAsync(await OrderAsync());

        _shop.Clock.Advance(TimeSpan.FromDays(3) - TimeSpan.FromSeconds(2));
        Assert.NotNull(await FindAsync(url));

        _shop.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(await FindAsync(url));
    }

    [Fact]
    public async Task No_letter_of_a_link_can_be_changed()
    {
        var url = await UrlAsync(await OrderAsync());
        await OrderAsync();

        for (var index = START.Length; index < url.Length; index++)
        {
            var changed = url[index] == 'A' ? 'B' : 'A';
            Assert.Null(await FindAsync($"{url[..index]}{changed}{url[(index + 1)..]}"));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("../../admin")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("____________________________________________________________")]
    public async Task A_text_that_is_no_token_leads_nowhere(string text)
    {
        await OrderAsync();

        Assert.Null(await FindAsync(START + text));
    }

    [Fact]
    public async Task A_link_does_not_fit_another_order_that_gets_the_same_number()
    {
        var order = await OrderAsync();
        var url = await UrlAsync(order);

        order.OrderGuid = Guid.NewGuid();
        await _shop.Database.Repository<Order>().UpdateAsync(order, publishEvent: false);

        Assert.Null(await FindAsync(url));
    }

    [Fact]
    public async Task A_link_to_a_deleted_order_leads_nowhere()
    {
        var order = await OrderAsync();
        var url = await UrlAsync(order);

        await _shop.RequestAsync(platform => platform.DeleteOrderAsync(order.Id));

        Assert.Null(await FindAsync(url));
    }

    private async Task<Order> OrderAsync()
    {
        var product = await _shop.SellAsync(stock: 0);
        var item = await _shop.BuyAsync(product.Id, 1);

        return _shop.Rows<Order>().Single(order => order.Id == item.OrderId);
    }

    private Task<string> UrlAsync(Order order) => _shop.AskAsync<WaitingLinks, string>(links => links.UrlAsync(order));

    private Task<Order?> FindAsync(string url) => _shop.AskAsync<WaitingLinks, Order?>(links => links.FindAsync(url[START.Length..]));
}
