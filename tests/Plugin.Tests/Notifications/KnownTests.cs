using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Models;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Models;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Notifications;

/// <summary>What a customer may know of a line is the same on every page and in every mail.</summary>
public sealed class KnownTests : IDisposable
{
    private const int ANNA = 5;

    private readonly MailShop _mails = new();

    private TestShop Shop => _mails.Shop;

    public void Dispose() => _mails.Dispose();

    [Fact]
    public async Task What_is_found_short_later_stays_between_the_shop_and_its_clerk()
    {
        var product = await Shop.SellAsync(stock: 5);
        var line = await BuyAsync(product.Id, 5);
        await LoseTwoAsync(product.Id);

        Assert.Equal((2, 0, 0, 0, 0), Shop.Backorder().Books());
        await AssertNothingIsSaidAsync(line);

        // A date that moves is nobody's business either.
        await _mails.PromiseAsync(line.OrderId, new DateOnly(2026, 7, 1));
        await Shop.RunTaskAsync();
        await AssertNothingIsSaidAsync(line);

        // Two come in, and the order is whole again.
        await Shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        Assert.Equal((0, 2, 0, 0, 0), Shop.Backorder().Books());
        await AssertNothingIsSaidAsync(line);

        await Shop.RequestAsync(platform => platform.ShipAsync(line, 5));
        Assert.Equal((0, 0, 0, 2, 0), Shop.Backorder().Books());
        await AssertNothingIsSaidAsync(line);
        Assert.Empty(_mails.Mails);
    }

    [Fact]
    public async Task What_is_found_short_later_is_said_everywhere_once_a_clerk_says_so()
    {
        var product = await Shop.SellAsync(stock: 5);
        var line = await BuyAsync(product.Id, 5);
        await LoseTwoAsync(product.Id);

        await TellAsync();

        Assert.Equal("Backorders.PutOnBackorder.CustomerNotification", Assert.Single(_mails.Mails).Template);
        Assert.Contains("3 in stock, 2 on backorder (ships June 3&#x2013;5)", _mails.Mails[0].Value("Lines"), StringComparison.Ordinal);
        Assert.Equal("3 in stock, 2 on backorder (ships June 3–5)", await NoticeAsync(line));
        Assert.Equal(("3 in stock, 2 on backorder", "June 3–5"), Assert.Single((await AccountAsync()).Rows.Select(row => (row.State, row.When))));
        var told = Assert.Single(Shop.Rows<HistoryRecord>(), row => row.KindId == (int)EntryKind.CustomerTold);
        Assert.Equal((-2, 0), (told.UntoldDelta, Shop.Backorder().Untold));

        await Shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        Assert.Equal("Backorders.Allocated.CustomerNotification", _mails.Mails[^1].Template);
        Assert.Equal("3 in stock · 2 reserved for you", await NoticeAsync(line));
    }

    [Fact]
    public async Task A_line_of_which_a_part_is_known_to_wait_says_no_more_than_that()
    {
        var product = await Shop.SellAsync(stock: 5);
        var line = await BuyAsync(product.Id, 8);
        await LoseTwoAsync(product.Id);
        Assert.Equal(((5, 0, 0, 0, 0), 2), (Shop.Backorder().Books(), Shop.Backorder().Untold));
        Assert.Equal("5 in stock, 3 on backorder (ships June 3–5)", await NoticeAsync(line));

        // Three of five come in: those that are known to wait.
        _mails.Mails.Clear();
        await Shop.RequestAsync(platform => platform.SetStockAsync(product.Id, -2));
        Assert.Equal((2, 3, 0, 0, 0), Shop.Backorder().Books());
        Assert.Contains("3 reserved for you", Assert.Single(_mails.Mails).Value("Lines"), StringComparison.Ordinal);
        Assert.DoesNotContain("on backorder", _mails.Mails[0].Value("Lines"), StringComparison.Ordinal);

        await Shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));
        Assert.Equal("5 in stock · 3 reserved for you", await NoticeAsync(line));
        Assert.Single(_mails.Mails);
    }

    [Fact]
    public async Task A_product_about_which_nothing_is_said_causes_no_mail_and_stands_on_no_page()
    {
        var product = await Shop.SellAsync(stock: 0);
        await SetModeAsync(product.Id, DisplayMode.Silent);
        var line = await BuyAsync(product.Id, 2);

        // It was ordered in silence, and stays so whatever the product says later.
        await SetModeAsync(product.Id, DisplayMode.Range);
        await _mails.PromiseAsync(line.OrderId, new DateOnly(2026, 7, 1));
        await Shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));

        Assert.Equal((0, 2, 0, 0, 0), Shop.Backorder().Books());
        await AssertNothingIsSaidAsync(line);
    }

    [Fact]
    public async Task A_silent_line_is_not_in_the_mail_about_another()
    {
        var silent = await Shop.SellAsync(stock: 0, row => row.Name = "Secret");
        await SetModeAsync(silent.Id, DisplayMode.Silent);
        var line = await BuyAsync(silent.Id, 2);
        var told = await Shop.SellAsync(stock: 0);
        await Shop.RequestAsync(platform => platform.AddLineAsync(line.OrderId, told.Id, 1));

        Assert.DoesNotContain("Secret", Assert.Single(_mails.Mails).Value("Lines"), StringComparison.Ordinal);
        await Shop.RequestAsync(platform => platform.SetStockAsync(told.Id, 0));
        Assert.DoesNotContain("Secret", _mails.Mails[1].Value("Lines"), StringComparison.Ordinal);
        Assert.Contains("1 reserved for you", _mails.Mails[1].Value("Lines"), StringComparison.Ordinal);
        Assert.Equal(["Kettle"], (await LinkAsync(line.OrderId)).Lines.Select(one => one.Product));
    }

    [Theory]
    [InlineData(DisplayMode.Label, "2 on backorder", "", 0)]
    [InlineData(DisplayMode.Date, "2 on backorder (ships June 5)", "2 on backorder (ships July 3)", 1)]
    [InlineData(DisplayMode.LeadTime, "2 on backorder (usually in 2–4 days)", "2 on backorder (usually in 30–32 days)", 1)]
    public async Task Mails_and_links_say_as_much_of_the_day_as_was_shown(DisplayMode mode, string ordered, string moved, int mails)
    {
        var product = await Shop.SellAsync(stock: 0);
        await SetModeAsync(product.Id, mode);
        var line = await BuyAsync(product.Id, 2);
        // What is shown to others from now on is not what this one was told.
        await SetModeAsync(product.Id, DisplayMode.Range);

        Assert.Contains($">{ordered}<", WebUtility.HtmlDecode(Assert.Single(_mails.Mails).Value("Lines")), StringComparison.Ordinal);
        Assert.Equal(ordered, Assert.Single((await LinkAsync(line.OrderId)).Lines).State);

        await Shop.AskAsync<ClerkDesk, ClerkAnswer>(desk => desk.RunAsync([Shop.Backorder().Id], ClerkActions.SetPromise(Promise.Of(new(2026, 7, 1), new(2026, 7, 3), PromiseBasis.Clerk), "")));

        Assert.Equal(1 + mails, _mails.Mails.Count);
        foreach (var mail in _mails.Of(NotificationKind.DateChanged))
            Assert.Contains($">{moved}<", WebUtility.HtmlDecode(mail.Value("Lines")), StringComparison.Ordinal);
        if (mode == DisplayMode.Date)
            Assert.Equal(("July 3", "June 5"), (_mails.Mails[1].Value("NewDate"), _mails.Mails[1].Value("OldDate")));
    }

    [Fact]
    public async Task What_was_in_stock_and_has_left_ships_no_more()
    {
        var product = await Shop.SellAsync(stock: 3);
        var line = await BuyAsync(product.Id, 5);
        Assert.Contains("data-now=\"3\"", await MarkupAsync(line), StringComparison.Ordinal);

        await Shop.RequestAsync(platform => platform.ShipAsync(line, 1));
        Assert.Equal("2 in stock, 2 on backorder (ships June 3–5)", await NoticeAsync(line));
        Assert.Contains("data-now=\"2\"", await MarkupAsync(line), StringComparison.Ordinal);

        await Shop.RequestAsync(platform => platform.ShipAsync(line, 2));
        Assert.Equal("2 on backorder (ships June 3–5)", await NoticeAsync(line));
        Assert.Contains("data-now=\"0\"", await MarkupAsync(line), StringComparison.Ordinal);
        Assert.Equal(("2 on backorder", "June 3–5"), Assert.Single((await AccountAsync()).Rows.Select(row => (row.State, row.When))));
        Assert.Equal("2 on backorder (ships June 3–5)", Assert.Single((await LinkAsync(line.OrderId)).Lines).State);

        _mails.Mails.Clear();
        await _mails.PromiseAsync(line.OrderId, new DateOnly(2026, 7, 1));
        Assert.Contains(">2 on backorder (ships July 1)<", Assert.Single(_mails.Mails).Value("Lines"), StringComparison.Ordinal);

        await Shop.RequestAsync(platform => platform.ShipAsync(line, 2));
        Assert.Equal("5 shipped", await NoticeAsync(line));
        Assert.Equal("5 shipped", Assert.Single((await LinkAsync(line.OrderId)).Lines).State);
        Assert.DoesNotContain("data-from=\"2", await MarkupAsync(line), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_packed_is_not_said_to_be_waiting()
    {
        Shop.Settings.ReleaseAutomatically = true;
        var product = await Shop.SellAsync(stock: 3);
        var line = await BuyAsync(product.Id, 5);
        await Shop.RequestAsync(platform => platform.SetStockAsync(product.Id, 0));

        Assert.Equal((0, 0, 2, 0, 0), Shop.Backorder().Books());
        Assert.Equal("3 in stock · 2 being prepared for shipment", await NoticeAsync(line));
        Assert.Equal("3 in stock · 2 being prepared for shipment", Assert.Single((await AccountAsync()).Rows).State);
        Assert.Equal("3 in stock · 2 being prepared for shipment", Assert.Single((await LinkAsync(line.OrderId)).Lines).State);
    }

    private Task SetModeAsync(int productId, DisplayMode mode) => Shop.DoAsync<ProductPolicies>(policies => policies.SetDisplayModeAsync(productId, mode));

    private async Task<OrderItem> BuyAsync(int productId, int quantity)
    {
        var line = await Shop.BuyAsync(productId, quantity);
        await _mails.ChangeOrderAsync(line.OrderId, order => order.CustomerId = ANNA);

        return line;
    }

    /// <summary>Two pieces are gone, and nobody said so: it takes a second look.</summary>
    private async Task LoseTwoAsync(int productId)
    {
        await Shop.RequestAsync(platform => platform.SetStockSilentlyAsync(productId, Shop.StockOf(productId) - 2));
        await Shop.RunTaskAsync();
        await Shop.RunTaskAsync();
    }

    private async Task TellAsync()
    {
        var finding = Assert.Single(Shop.Rows<DiscrepancyRecord>(), row => row.KindId == (int)DiscrepancyKind.LateShortage);
        await Shop.DoAsync<TellLateShoppers>(tell => tell.RunAsync(finding));
    }

    private async Task AssertNothingIsSaidAsync(OrderItem line)
    {
        Assert.Equal("", await NoticeAsync(line));
        Assert.Empty((await AccountAsync()).Rows);
        Assert.Empty((await LinkAsync(line.OrderId)).Lines);
        Assert.Empty(_mails.Mails);
        Assert.Equal("", await Shop.AskAsync<LinesTable, string>(table => table.MakeAsync(Shop.Rows<Order>().Single())));
        Assert.DoesNotContain(Shop.Rows<OrderNote>(), note => note.DisplayToCustomer);
    }

    private async Task<string> NoticeAsync(OrderItem line)
    {
        var markup = await MarkupAsync(line);

        return WebUtility.HtmlDecode(Regex.Replace(markup, "<[^>]*>", ""));
    }

    private async Task<string> MarkupAsync(OrderItem line)
    {
        return await Shop.AskAsync<OrderLineMessages, IHtmlContent?>(notices => notices.MakeAsync(line.Id)) is { } html ? MessageMarkup.ToText(html) : "";
    }

    private Task<AccountBackordersModel> AccountAsync() => Shop.AskAsync<AccountPages, AccountBackordersModel>(pages => pages.PrepareAsync(new Customer { Id = ANNA }, 1));

    private Task<BackorderChoicesModel> LinkAsync(int orderId)
    {
        return Shop.AskAsync<OrderRequestsFactory, BackorderChoicesModel>(choices => choices.PrepareAsync(Shop.Rows<Order>().Single(order => order.Id == orderId), "", "", ""));
    }
}
