using System.Net;
using System.Text.RegularExpressions;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.UseCases.Notifications;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Models;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Models;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Notifications;

/// <summary>Thank-you page, link and mails begin with one sentence, and it is true of the whole order.</summary>
public sealed class OrderStateTests : IDisposable
{
    private const string ALL = "All items of this order are on backorder.";
    private const string PART = "Part of this order is on backorder.";
    private const string UNPAID = "This order has not been paid yet.";

    private readonly MailShop _mails = new();

    private TestShop Shop => _mails.Shop;

    public void Dispose() => _mails.Dispose();

    [Theory]
    // Nothing is there, or a part.
    [InlineData(0, 2, ALL)]
    [InlineData(3, 5, PART)]
    public async Task What_waits_is_said_of_the_order(int stock, int quantity, string sentence)
    {
        var line = await BuyAsync(stock, quantity);

        await AssertSaidAsync(line.OrderId, sentence);
        Assert.Contains($"<p>{sentence}</p><table", Assert.Single(_mails.Of(NotificationKind.PutOnBackorder)).Value("Lines"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, DisplayMode.Range)]
    // What nobody tells of is in stock for its customer.
    [InlineData(0, DisplayMode.Silent)]
    public async Task Another_line_that_is_there_makes_it_a_part(int stock, DisplayMode mode)
    {
        var line = await BuyAsync(stock: 0, quantity: 2);
        var other = await Shop.SellAsync(stock, row => row.Name = "Mug");
        await Shop.DoAsync<ProductPolicies>(policies => policies.SetDisplayModeAsync(other.Id, mode));
        await Shop.RequestAsync(platform => platform.AddLineAsync(line.OrderId, other.Id, 1));

        await AssertSaidAsync(line.OrderId, PART);
    }

    [Theory]
    // Paid at once.
    [InlineData("Payments.Manual", null, UNPAID)]
    [InlineData("Payments.PayPalCommerce", null, UNPAID)]
    // Paid later by nature, as the setting has them from the beginning; without a method nothing was to be paid online.
    [InlineData("Payments.CheckMoneyOrder", null, ALL)]
    [InlineData("Payments.CashOnDelivery", null, ALL)]
    [InlineData("Payments.PayInStore", null, ALL)]
    [InlineData("Payments.PurchaseOrder", null, ALL)]
    [InlineData(null, null, ALL)]
    // What the store says of its methods goes first.
    [InlineData("Payments.CheckMoneyOrder", "Payments.Manual", UNPAID)]
    [InlineData("Payments.Manual", "Payments.Manual", ALL)]
    [InlineData("Payments.CashOnDelivery", "", UNPAID)]
    public async Task What_is_not_paid_and_should_be_is_said(string? method, string? paidLater, string sentence)
    {
        Shop.Settings.PaidLaterMethods = paidLater ?? Shop.Settings.PaidLaterMethods;
        var line = await BuyAsync(stock: 0, quantity: 2);
        await _mails.ChangeOrderAsync(line.OrderId, order => (order.PaymentStatus, order.PaymentMethodSystemName, order.OrderTotal) = (PaymentStatus.Pending, method, 100m));

        await AssertSaidAsync(line.OrderId, sentence);
    }

    [Fact]
    public async Task What_came_in_and_what_left_is_said()
    {
        var line = await BuyAsync(stock: 3, quantity: 5);

        await Shop.RequestAsync(platform => platform.SetStockAsync(line.ProductId, 0));
        await AssertSaidAsync(line.OrderId, "The backordered items of this order are in stock and reserved.");

        await Shop.RequestAsync(platform => platform.ShipAsync(line, 5));
        Assert.Equal("The backordered items of this order have shipped.", await LinkAsync(line.OrderId));
    }

    [Fact]
    public async Task The_weekly_summary_begins_with_it()
    {
        var line = await BuyAsync(stock: 0, quantity: 2);
        (Shop.Settings.SendDigest, Shop.Settings.DigestWeekday) = (true, (int)DayOfWeek.Monday);

        await Shop.DoAsync<SendDigests>(digests => digests.RunAsync(10));

        Assert.StartsWith($"<p>{ALL}</p><table", Assert.Single(_mails.Of(NotificationKind.Digest)).Value("Lines"), StringComparison.Ordinal);
        Assert.DoesNotContain(ALL, _mails.Of(NotificationKind.DateChanged).Select(mail => mail.Value("Lines")));
        Assert.Equal(2, Shop.BackorderOf(line.OrderId).Waiting);
    }

    [Fact]
    public async Task Of_an_order_about_which_nothing_is_said_there_is_no_sentence()
    {
        var product = await Shop.SellAsync(stock: 0);
        await Shop.DoAsync<ProductPolicies>(policies => policies.SetDisplayModeAsync(product.Id, DisplayMode.Silent));
        var line = await Shop.BuyAsync(product.Id, 2);
        await _mails.ChangeOrderAsync(line.OrderId, order => order.CustomerId = TestShop.CLERK);

        Assert.Null(await CompletedAsync(line.OrderId));
        Assert.Equal("", await LinkAsync(line.OrderId));
    }

    private async Task<OrderItem> BuyAsync(int stock, int quantity)
    {
        var product = await Shop.SellAsync(stock);
        var line = await Shop.BuyAsync(product.Id, quantity);
        // Who looks at the pages.
        await _mails.ChangeOrderAsync(line.OrderId, order => order.CustomerId = TestShop.CLERK);

        return line;
    }

    private async Task AssertSaidAsync(int orderId, string sentence)
    {
        Assert.Equal(sentence, (await CompletedAsync(orderId))!.State);
        Assert.Equal(sentence, await LinkAsync(orderId));

        // In the shop's own mail, read anew.
        var table = await Shop.AskAsync<LinesTable, string>(lines => lines.MakeAsync(Shop.Rows<Order>().Single(order => order.Id == orderId)));
        Assert.Equal(sentence, WebUtility.HtmlDecode(Regex.Match(table, "</strong></p><p>(.*?)</p><table").Groups[1].Value));
    }

    private Task<CompletedOrderModel?> CompletedAsync(int orderId) => Shop.AskAsync<CompletedOrders, CompletedOrderModel?>(orders => orders.PrepareAsync(orderId));

    private async Task<string> LinkAsync(int orderId)
    {
        var order = Shop.Rows<Order>().Single(row => row.Id == orderId);

        return (await Shop.AskAsync<OrderRequestsFactory, BackorderChoicesModel>(choices => choices.PrepareAsync(order, "", "", ""))).State;
    }
}
