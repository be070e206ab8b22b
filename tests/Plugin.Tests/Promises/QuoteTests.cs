using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Promises;

public sealed class QuoteTests : IDisposable
{
    private static readonly DateOnly _today = new(2026, 6, 1);

    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_wanted_line_is_split_into_now_and_later()
    {
        var product = await _shop.SellAsync(stock: 3);

        var quote = Assert.Single(await QuoteAsync(new WantedLine(product.Id, "", 5)));

        Assert.Equal((3, 2), (quote!.Now.Value, quote.Later.Value));
        Assert.Equal(new Promise.Between(new(2026, 6, 3), new(2026, 6, 5), PromiseBasis.ShopLeadTime), quote.Promise);
    }

    [Fact]
    public async Task Two_lines_of_one_cart_do_not_share_the_same_goods()
    {
        var product = await _shop.SellAsync(stock: 3);

        var quotes = await QuoteAsync(new WantedLine(product.Id, "", 2), new WantedLine(product.Id, "", 2));

        Assert.Null(quotes[0]);
        Assert.Equal((1, 1), (quotes[1]!.Now.Value, quotes[1]!.Later.Value));
    }

    [Fact]
    public async Task What_the_shop_does_not_sell_below_zero_has_no_later()
    {
        var product = await _shop.SellAsync(stock: 3, row => row.BackorderModeId = (int)BackorderMode.NoBackorders);

        Assert.Null(Assert.Single(await QuoteAsync(new WantedLine(product.Id, "", 5))));
    }

    [Fact]
    public async Task Nothing_ships_now_from_warehouses_that_are_not_there()
    {
        var product = await _shop.SellAsync(stock: 3, row => row.UseMultipleWarehouses = true);

        var quote = Assert.Single(await QuoteAsync(new WantedLine(product.Id, "", 5)));

        Assert.Equal((0, 5), (quote!.Now.Value, quote.Later.Value));
    }

    [Fact]
    public async Task Asking_writes_nothing()
    {
        var product = await _shop.SellAsync(stock: 0);

        await QuoteAsync(new WantedLine(product.Id, "", 5));

        Assert.Empty(_shop.Rows<BackorderRecord>());
        Assert.Empty(_shop.Rows<DirtyKeyRecord>());
    }

    [Fact]
    public async Task The_products_own_lead_time_comes_before_its_range_and_the_shops()
    {
        var product = await _shop.SellAsync(stock: 0, row => row.ProductAvailabilityRangeId = 4);
        _shop.Settings.AvailabilityRangeDays = "4=10";

        Assert.Equal(PromiseBasis.AvailabilityRange, (await QuoteAsync(new WantedLine(product.Id, "", 1)))[0]!.Promise.Basis);

        await _shop.DoAsync<ProductPolicies>(policies => policies.SetLeadDaysAsync(product.Id, new LeadTime(1, 1)));
        // Monday and one day of lead time.
        Assert.Equal(new Promise.Expected(new(2026, 6, 2), PromiseBasis.ProductLeadTime), (await QuoteAsync(new WantedLine(product.Id, "", 1)))[0]!.Promise);
    }

    [Fact]
    public void The_notice_carries_units_and_dates_and_encodes_its_text()
    {
        var html = MessageMarkup.ToText(MessageMarkup.Render(new(3), new(2), Promise.Of(new(2026, 6, 3), new(2026, 6, 7), PromiseBasis.ShopLeadTime), "<b>"));

        Assert.Equal("<div class=\"backorder-notice\" data-from=\"2026-06-03\" data-later=\"2\" data-now=\"3\" data-to=\"2026-06-07\">&lt;b&gt;</div>", html);
    }

    [Fact]
    public void An_unknown_date_is_an_empty_attribute()
    {
        var html = MessageMarkup.ToText(MessageMarkup.Render(Units.None, new(2), new Promise.Unknown(), "x"));

        Assert.Contains("data-from=\"\"", html);
        Assert.Contains("data-to=\"\"", html);
    }

    [Theory]
    [InlineData("en-US", "2026-06-03", "2026-06-07", "June 3–7")]
    [InlineData("en-GB", "2026-06-03", "2026-06-07", "3–7 June")]
    [InlineData("de-DE", "2026-06-03", "2026-06-07", "3–7. Juni")]
    [InlineData("en-GB", "2026-06-28", "2026-07-02", "28 June – 2 July")]
    [InlineData("en-GB", "2026-06-03", "2026-06-03", "3 June")]
    [InlineData("en-GB", "2026-12-28", "2027-01-04", "28/12/2026 – 04/01/2027")]
    public void Days_are_written_as_people_do(string culture, string first, string last, string written)
    {
        var promise = Promise.Of(Day(first), Day(last), PromiseBasis.Clerk);

        Assert.Equal(written, DayRange.Format(promise, CultureInfo.GetCultureInfo(culture), _today));
    }

    [Theory]
    [InlineData("2026-12-30", "2027-01-15", "December 30 – January 15")]
    [InlineData("2027-01-15", "2027-01-15", "January 15")]
    [InlineData("2026-12-30", "2027-07-15", "12/30/2026 – 7/15/2027")]
    public void Days_around_the_new_year_stay_in_words(string first, string last, string written)
    {
        var promise = Promise.Of(Day(first), Day(last), PromiseBasis.Clerk);

        Assert.Equal(written, DayRange.Format(promise, CultureInfo.GetCultureInfo("en-US"), new(2026, 12, 14)));
    }

    [Fact]
    public void An_unknown_promise_has_no_days() => Assert.Equal("", DayRange.Format(new Promise.Unknown(), CultureInfo.InvariantCulture, _today));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Task<IReadOnlyList<Quote?>> QuoteAsync(params WantedLine[] lines)
    {
        return _shop.AskAsync<QuoteLines, IReadOnlyList<Quote?>>(quotes => quotes.RunAsync(lines, storeId: 1));
    }
}
