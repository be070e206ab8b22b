using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Services.Messages;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Notifications;

public sealed class OrderMailTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_template_without_a_place_for_them_gets_the_lines_behind_its_products()
    {
        var tokens = await TokensAsync(quantity: 5);

        await PrintAsync(Template("OrderPlaced.CustomerNotification", "<p>%Order.Product(s)%</p>"), tokens);

        var products = tokens.Single(token => token.Key == "Order.Product(s)");
        Assert.StartsWith("<table>products</table><p><strong>On backorder</strong>", products.Value.ToString());
        Assert.Contains("3 in stock, 2 on backorder (ships June 3&#x2013;5)", products.Value.ToString());
        Assert.True(products.NeverHtmlEncoded);
    }

    [Theory]
    [InlineData("OrderPlaced.CustomerNotification", "%Order.Product(s)% %Backorders.Lines%")]
    [InlineData("OrderPlaced.VendorNotification", "%Order.Product(s)%")]
    [InlineData("ShipmentSent.CustomerNotification", "%Order.Product(s)%")]
    public async Task Other_mails_stay_as_they_are(string name, string body)
    {
        var tokens = await TokensAsync(quantity: 5);

        await PrintAsync(Template(name, body), tokens);

        Assert.Equal("<table>products</table>", tokens.Single(token => token.Key == "Order.Product(s)").Value);
    }

    [Fact]
    public async Task By_setting_nothing_is_added()
    {
        _shop.Settings.ShowInOrderMails = false;
        var tokens = await TokensAsync(quantity: 5);

        await PrintAsync(Template("OrderPlaced.CustomerNotification", "%Order.Product(s)%"), tokens);

        Assert.Equal("<table>products</table>", tokens.Single(token => token.Key == "Order.Product(s)").Value);
    }

    [Fact]
    public async Task An_order_that_stock_covers_has_an_empty_token()
    {
        var tokens = await TokensAsync(quantity: 3);

        Assert.Equal("", tokens.Single(token => token.Key == BackordersDefaults.LINES_TOKEN).Value);
    }

    [Fact]
    public async Task The_token_is_added_once()
    {
        var tokens = await TokensAsync(quantity: 5);
        var order = Assert.Single(_shop.Rows<Order>());

        await _shop.DoAsync<OrderMailLines>(lines => lines.AddTokenAsync(order, tokens));

        Assert.Single(tokens, token => token.Key == BackordersDefaults.LINES_TOKEN);
    }

    [Fact]
    public async Task Names_are_encoded()
    {
        var tokens = await TokensAsync(quantity: 5, name: "<script>alert(1)</script>");

        Assert.DoesNotContain("<script>", tokens.Single(token => token.Key == BackordersDefaults.LINES_TOKEN).Value.ToString());
    }

    private async Task<List<Token>> TokensAsync(int quantity, string name = "Camp stove")
    {
        var product = await _shop.SellAsync(stock: 3, row => row.Name = name);
        await _shop.BuyAsync(product.Id, quantity);
        var order = Assert.Single(_shop.Rows<Order>());
        var tokens = new List<Token> { new("Order.Product(s)", "<table>products</table>", neverHtmlEncoded: true) };
        await _shop.DoAsync<OrderMailLines>(lines => lines.AddTokenAsync(order, tokens));

        return tokens;
    }

    private Task PrintAsync(MessageTemplate template, List<Token> tokens)
    {
        return _shop.DoAsync<OrderMailLines>(lines => lines.PrintAsync(template, tokens));
    }

    private static MessageTemplate Template(string name, string body) => new() { Name = name, Body = body };
}
