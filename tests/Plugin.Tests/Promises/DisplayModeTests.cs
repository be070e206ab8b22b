using System.Globalization;
using Microsoft.AspNetCore.Html;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Promises;

/// <summary>As much as store and product want told, on every surface.</summary>
public sealed class DisplayModeTests : IDisposable
{
    private readonly Storefront _front = new();

    private TestShop Shop => _front.Shop;

    public void Dispose() => _front.Dispose();

    [Theory]
    [InlineData(DisplayMode.Range, "3 in stock, 2 on backorder (ships June 3–5)", "On backorder, ships June 3–5", "2026-06-03", "2026-06-05")]
    [InlineData(DisplayMode.Date, "3 in stock, 2 on backorder (ships June 5)", "On backorder, ships June 5", "2026-06-05", "2026-06-05")]
    [InlineData(DisplayMode.LeadTime, "3 in stock, 2 on backorder (usually in 2–4 days)", "On backorder, usually in 2–4 days", null, null)]
    [InlineData(DisplayMode.Label, "3 in stock, 2 on backorder", "On backorder", null, null)]
    public async Task A_product_is_told_of_in_its_own_way(DisplayMode mode, string text, string badge, string? from, string? to)
    {
        var product = await Shop.SellAsync(stock: 3);
        await Shop.DoAsync<ProductPolicies>(policies => policies.SetDisplayModeAsync(product.Id, mode));

        var notice = await NoticeAsync(product, 5);

        Assert.Equal((text, badge), (notice!.Text, notice.Badge));
        Assert.Equal((Day(from), Day(to)), (notice.Shown.From, notice.Shown.To));
    }

    [Fact]
    public async Task What_the_product_leaves_open_the_store_says()
    {
        var product = await Shop.SellAsync(stock: 0);
        Shop.Settings.DisplayMode = (int)DisplayMode.Label;
        Assert.Equal("2 on backorder", (await NoticeAsync(product, 2))!.Text);

        await Shop.DoAsync<ProductPolicies>(policies => policies.SetDisplayModeAsync(product.Id, DisplayMode.Range));
        Assert.Equal("2 on backorder (ships June 3–5)", (await NoticeAsync(product, 2))!.Text);

        await Shop.DoAsync<ProductPolicies>(policies => policies.SetDisplayModeAsync(product.Id, DisplayMode.ShopDefault));
        Assert.Equal("2 on backorder", (await NoticeAsync(product, 2))!.Text);
        Assert.Empty(Shop.Rows<ProductPolicyRecord>());
    }

    [Fact]
    public async Task Silence_is_kept_on_pages_order_and_mail_while_the_backorder_is_tracked()
    {
        var product = await Shop.SellAsync(stock: 0);
        await Shop.DoAsync<ProductPolicies>(policies => policies.SetDisplayModeAsync(product.Id, DisplayMode.Silent));

        Assert.Null(await NoticeAsync(product, 2));
        var line = await Shop.BuyAsync(product.Id, 2);

        Assert.Equal(2, Shop.Backorder().Waiting);
        Assert.Null(await Shop.AskAsync<OrderLineMessages, IHtmlContent?>(notices => notices.MakeAsync(line.Id)));
        Assert.Equal("", await Shop.AskAsync<LinesTable, string>(table => table.MakeAsync(Shop.Rows<Order>().Single())));
        var note = Assert.Single(Shop.Rows<OrderNote>(), note => note.Note.Contains("Backorder:", StringComparison.Ordinal));
        Assert.Equal("Backorder: Kettle, SKU KE-1: 2 on backorder (ships June 3–5)", note.Note);
        Assert.False(note.DisplayToCustomer);
    }

    [Fact]
    public async Task An_order_and_its_mail_say_as_much_as_the_page_did()
    {
        var product = await Shop.SellAsync(stock: 1);
        await Shop.DoAsync<ProductPolicies>(policies => policies.SetDisplayModeAsync(product.Id, DisplayMode.Date));
        var line = await Shop.BuyAsync(product.Id, 3);

        var html = MessageMarkup.ToText((await Shop.AskAsync<OrderLineMessages, IHtmlContent?>(notices => notices.MakeAsync(line.Id)))!);

        Assert.Equal("<div class=\"backorder-notice\" data-from=\"2026-06-05\" data-later=\"2\" data-now=\"1\" data-to=\"2026-06-05\">1 in stock, 2 on backorder (ships June 5)</div>", html);
        Assert.Contains("1 in stock, 2 on backorder (ships June 5)<", await Shop.AskAsync<LinesTable, string>(table => table.MakeAsync(Shop.Rows<Order>().Single())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delivery_and_queue_are_told_when_the_store_wants_it()
    {
        var house = Promise.Of(new(2026, 6, 3), new(2026, 6, 5), PromiseBasis.ShopLeadTime);
        var quote = new Quote(new Units(1), new Units(2), house)
        {
            Delivery = Promise.Of(new(2026, 6, 8), new(2026, 6, 9), PromiseBasis.ShopLeadTime),
            CoveredBy = new(2026, 6, 2),
            Ahead = new Units(3)
        };
        var all = new Nop.Plugin.Misc.Backorders.BackordersSettings { ShowDeliveryDate = true, ShowQueue = true };

        Assert.Equal("1 in stock, 2 on backorder (arrives June 8–9) · new stock due June 2 · 3 units ahead of you in the queue", await SayAsync(quote, DisplayMode.Range, all));
        Assert.Equal("1 in stock, 2 on backorder · 3 units ahead of you in the queue", await SayAsync(quote, DisplayMode.Label, all));
        Assert.Equal("1 in stock, 2 on backorder (ships June 3–5)", await SayAsync(quote, DisplayMode.Range, new()));
        Assert.Equal("1 in stock, 2 on backorder (ships June 3–5) · 1 unit ahead of you in the queue", await SayAsync(quote with { Ahead = new Units(1), CoveredBy = null }, DisplayMode.Range, new() { ShowQueue = true }));
    }

    [Fact]
    public async Task A_lead_time_that_has_run_out_is_no_date()
    {
        var late = new Quote(Units.None, new Units(2), Promise.Of(new(2026, 5, 3), new(2026, 5, 5), PromiseBasis.Clerk));

        Assert.Equal("2 on backorder", await SayAsync(late, DisplayMode.LeadTime, new()));
    }

    private static DateOnly? Day(string? iso) => iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Task<string> SayAsync(Quote quote, DisplayMode mode, Nop.Plugin.Misc.Backorders.BackordersSettings store)
    {
        return Shop.AskAsync<Wording, string>(wording => new MessageWords(wording).NoticeAsync(quote, mode, store, languageId: 1));
    }

    private async Task<ShopperMessage?> NoticeAsync(Product product, int quantity)
    {
        return Assert.Single(await Shop.AskAsync<ShopperMessages, IReadOnlyList<ShopperMessage?>>(notices => notices.MakeAsync([new(product.Id, "", quantity)])));
    }
}
