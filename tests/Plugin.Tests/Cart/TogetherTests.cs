using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.UseCases.Cart;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Models;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Models;
using Nop.Web.Models.ShoppingCart;
using Plugin.Tests.Promises;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Cart;

/// <summary>Who wants everything in one shipment reads one date for all of it, wherever the order is shown.</summary>
public sealed class TogetherTests : IDisposable
{
    private readonly Storefront _front = new();

    private TestShop Shop => _front.Shop;

    public void Dispose() => _front.Dispose();

    [Fact]
    public async Task Cart_and_confirm_step_have_one_date_for_all()
    {
        _front.Put(await Shop.SellAsync(stock: 3), 5);
        _front.Put(await LaterAsync(), 2);
        _front.Put(await Shop.SellAsync(stock: 5), 4);
        _front.Put(await Shop.SellAsync(stock: 5, row => row.IsShipEnabled = false), 1);
        Assert.Equal(["3 in stock, 2 on backorder (ships June 3–5)", "2 on backorder (ships June 29)"], await SummaryAsync());

        await WishAsync(sendFirst: false);

        string[] together = ["5 in one shipment (ships June 29)", "2 in one shipment (ships June 29)", "4 in one shipment (ships June 29)"];
        Assert.Equal(together, await SummaryAsync());
        Assert.Equal([.. together, ""], await CartAsync());

        await WishAsync(sendFirst: true);
        Assert.Equal(["3 in stock, 2 on backorder (ships June 3–5)", "2 on backorder (ships June 29)", "", ""], await CartAsync());
    }

    [Fact]
    public async Task A_cart_of_which_all_is_there_has_no_date()
    {
        _front.Put(await Shop.SellAsync(stock: 5), 4);
        await WishAsync(sendFirst: false);

        Assert.Equal([""], await CartAsync());
        Assert.Empty(await SummaryAsync());
    }

    [Fact]
    public async Task What_nobody_is_told_of_has_its_part_in_the_date_and_stays_unsaid()
    {
        _front.Put(await Shop.SellAsync(stock: 3), 5);
        var silent = await LaterAsync();
        await Shop.DoAsync<ProductPolicies>(policies => policies.SetDisplayModeAsync(silent.Id, DisplayMode.Silent));
        _front.Put(silent, 2);
        await WishAsync(sendFirst: false);

        Assert.Equal(["5 in one shipment (ships June 29)", ""], await CartAsync());
    }

    [Fact]
    public async Task Pages_and_mails_of_the_order_have_one_date_for_all()
    {
        var (first, later, covered) = await OrderAsync();

        Assert.All(Shop.Rows<BackorderRecord>(), record => Assert.True(record.IsTogether));
        Assert.Equal("5 in one shipment (ships June 29)", await NoticeAsync(first));
        Assert.Equal("2 in one shipment (ships June 29)", await NoticeAsync(later));
        Assert.Equal("4 in one shipment (ships June 29)", await NoticeAsync(covered));

        var completed = await Shop.AskAsync<CompletedOrders, CompletedOrderModel?>(orders => orders.PrepareAsync(first.OrderId));
        Assert.Equal("This order ships in one shipment once everything is in stock.", completed!.State);
        Assert.Equal(
            ["5 in one shipment (ships June 29)", "2 in one shipment (ships June 29)", "4 in one shipment (ships June 29)"],
            completed.Lines.Select(line => Plain(line.Notice)));

        var link = await Shop.AskAsync<OrderRequestsFactory, BackorderChoicesModel>(choices => choices.PrepareAsync(Order(first), "", "", ""));
        Assert.Equal(completed.State, link.State);
        Assert.Equal(["5 in one shipment (ships June 29)", "2 in one shipment (ships June 29)"], link.Lines.Select(line => line.State));

        var account = await Shop.AskAsync<AccountPages, AccountBackordersModel>(pages => pages.PrepareAsync(new Customer { Id = TestShop.CLERK }, 1));
        Assert.Equal([("2 in one shipment", "June 29"), ("5 in one shipment", "June 29")], account.Rows.Select(row => (row.State, row.When)).Order());

        var mail = await Shop.AskAsync<LinesTable, string>(table => table.MakeAsync(Order(first)));
        Assert.Contains($"<p>{completed.State}</p>", mail, StringComparison.Ordinal);
        Assert.Contains(">5 in one shipment (ships June 29)<", mail, StringComparison.Ordinal);
        Assert.Contains(">4 in one shipment (ships June 29)<", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("June 3", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("in stock, ", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Once_everything_is_there_nothing_is_later()
    {
        var (first, later, covered) = await OrderAsync();

        await Shop.RequestAsync(platform => platform.SetStockAsync(later.ProductId, 0));
        Assert.Equal("2 in one shipment (ships June 3–5)", await NoticeAsync(later));

        await Shop.RequestAsync(platform => platform.SetStockAsync(first.ProductId, 0));
        Assert.Equal("3 in stock · 2 reserved for you", await NoticeAsync(first));
        Assert.Equal("2 reserved for you", await NoticeAsync(later));
        Assert.Equal("", await NoticeAsync(covered));
    }

    /// <summary>Five of which three are there, two that come later, and four that are there.</summary>
    private async Task<(OrderItem First, OrderItem Later, OrderItem Covered)> OrderAsync()
    {
        await WishAsync(sendFirst: false);
        var first = await Shop.BuyAsync((await Shop.SellAsync(stock: 3)).Id, 5);
        // Who looks at the pages.
        await Shop.RequestAsync(async platform =>
        {
            var order = Order(first);
            order.CustomerId = TestShop.CLERK;
            await platform.Get<IRepository<Order>>().UpdateAsync(order, publishEvent: false);
        });

        return (first, await AddAsync(first.OrderId, (await LaterAsync()).Id, 2), await AddAsync(first.OrderId, (await Shop.SellAsync(stock: 5)).Id, 4));
    }

    private async Task<OrderItem> AddAsync(int orderId, int productId, int quantity)
    {
        await Shop.RequestAsync(platform => platform.AddLineAsync(orderId, productId, quantity));

        return Shop.Rows<OrderItem>()[^1];
    }

    private async Task<Product> LaterAsync()
    {
        var later = await Shop.SellAsync(stock: 0, row => row.Name = "Tent");
        await Shop.DoAsync<ProductPolicies>(policies => policies.SetLeadDaysAsync(later.Id, new LeadTime(20, 20)));

        return later;
    }

    private Task WishAsync(bool sendFirst) => Shop.DoAsync<ShippingPreference>(wishes => wishes.SetAsync(new Customer { Id = TestShop.CLERK }, TestShop.STORE, sendFirst));

    private Order Order(OrderItem item) => Shop.Rows<Order>().Single(order => order.Id == item.OrderId);

    private async Task<IEnumerable<string>> SummaryAsync()
    {
        var summary = await Shop.AskAsync<CheckoutSummaries, CheckoutSummaryModel?>(summaries => summaries.MakeAsync());

        return summary is null ? [] : [.. summary.Lines.Select(line => Plain(line.Notice))];
    }

    private async Task<IEnumerable<string>> CartAsync()
    {
        var model = new ShoppingCartModel();
        foreach (var item in _front.Cart)
            model.Items.Add(new() { Id = item.Id });
        await Shop.DoAsync<CartMessages>(messages => messages.AddAsync(model));

        return [.. model.Items.Select(item => Plain(new HtmlString(item.AttributeInfo)))];
    }

    private async Task<string> NoticeAsync(OrderItem line)
    {
        return await Shop.AskAsync<OrderLineMessages, IHtmlContent?>(notices => notices.MakeAsync(line.Id)) is { } html ? Plain(html) : "";
    }

    private static string Plain(IHtmlContent html) => WebUtility.HtmlDecode(Regex.Replace(MessageMarkup.ToText(html), "<[^>]*>", ""));
}
