using Microsoft.AspNetCore.Html;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Plugin.Tests.Shop;

namespace Plugin.Tests.Promises;

/// <summary>What shoppers are told of a bundle whose components are short.</summary>
public sealed class BundleMessageTests : IDisposable
{
    private readonly TestShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_quote_counts_bundles_that_are_complete_and_promises_the_last_component()
    {
        var tent = await SellAsync("Tent", stock: 5);
        var pegs = await SellAsync("Pegs", stock: 10, range: 4);
        _shop.Settings.AvailabilityRangeDays = "4=10";
        var (bundle, values) = await _shop.SellBundleAsync(null, (tent.Id, 1), (pegs.Id, 4));

        var quotes = await QuoteAsync(new(bundle.Id, Xml(values), 6), new(tent.Id, "", 1), new(bundle.Id, Xml(values), 1));

        // Ten pegs make two bundles; five tents would make five.
        Assert.Equal((2, 4), (quotes[0]!.Now.Value, quotes[0]!.Later.Value));
        // Ten working days from Monday 1 June, while a tent takes two to four.
        Assert.Equal(new DateOnly(2026, 6, 15), quotes[0]!.Promise.To);
        // The bundles took all the tents.
        Assert.Equal((0, 1), (quotes[1]!.Now.Value, quotes[1]!.Later.Value));
        Assert.Equal(new DateOnly(2026, 6, 5), quotes[1]!.Promise.To);
        Assert.Equal((0, 1), (quotes[2]!.Now.Value, quotes[2]!.Later.Value));
        Assert.Empty(_shop.Rows<BackorderRecord>());
    }

    [Fact]
    public async Task A_component_whose_date_nobody_knows_makes_the_bundles_date_unknown()
    {
        var tent = await SellAsync("Tent", stock: 0, range: 4);
        var pegs = await SellAsync("Pegs", stock: 0);
        _shop.Settings.LeadDays = "";
        _shop.Settings.AvailabilityRangeDays = "4=10";
        var (bundle, values) = await _shop.SellBundleAsync(null, (tent.Id, 1), (pegs.Id, 4));

        Assert.Null((await QuoteAsync(new WantedLine(bundle.Id, Xml(values), 1)))[0]!.Promise.To);
    }

    [Fact]
    public async Task A_bundle_in_stock_and_a_product_without_components_have_no_quote()
    {
        var tent = await SellAsync("Tent", stock: 5);
        var (bundle, values) = await _shop.SellBundleAsync(null, (tent.Id, 1));
        var uncounted = await _shop.SellAsync(stock: 0, row => row.ManageInventoryMethod = ManageInventoryMethod.DontManageStock);

        Assert.Null((await QuoteAsync(new WantedLine(bundle.Id, Xml(values), 5)))[0]);
        Assert.True(await _shop.AskAsync<QuoteLines, bool>(quotes => quotes.MayWaitAsync(bundle)));
        Assert.False(await _shop.AskAsync<QuoteLines, bool>(quotes => quotes.MayWaitAsync(uncounted)));
    }

    [Fact]
    public async Task The_order_page_tells_of_each_component_under_the_bundles_line()
    {
        var tent = await SellAsync("<Tent>", stock: 1);
        var pegs = await SellAsync("Pegs", stock: 0);
        var (bundle, values) = await _shop.SellBundleAsync(null, (tent.Id, 1), (pegs.Id, 4));
        var line = await BuyAsync(bundle, quantity: 2, values);

        var html = MessageMarkup.ToText((await _shop.AskAsync<OrderLineMessages, IHtmlContent?>(notices => notices.MakeAsync(line.Id)))!);

        Assert.Equal(
            "<div class=\"backorder-notice\" data-from=\"2026-06-03\" data-later=\"1\" data-now=\"0\" data-to=\"2026-06-05\">&lt;Tent&gt;: 1 on backorder (ships June 3&#x2013;5)</div>"
            + "<div class=\"backorder-notice\" data-from=\"2026-06-03\" data-later=\"8\" data-now=\"0\" data-to=\"2026-06-05\">Pegs: 8 on backorder (ships June 3&#x2013;5)</div>",
            html);
    }

    [Fact]
    public async Task Mails_name_the_component_and_its_bundle()
    {
        var tent = await SellAsync("Tent", stock: 1);
        var (bundle, values) = await _shop.SellBundleAsync(null, (tent.Id, 1));
        var line = await BuyAsync(bundle, quantity: 3, values);

        var table = await _shop.AskAsync<LinesTable, string>(lines => lines.MakeAsync(_shop.Rows<Order>().Single(order => order.Id == line.OrderId)));

        Assert.Contains("Tent (in Camp set)", table, StringComparison.Ordinal);
        Assert.Contains("2 on backorder (ships June 3", table, StringComparison.Ordinal);
    }

    private static string Xml(int[] values) => ChosenParts.Xml([.. values.Select(value => (value, (int?)null))]);

    private Task<Product> SellAsync(string name, int stock, int range = 0) => _shop.SellAsync(stock, row => { row.Name = name; row.ProductAvailabilityRangeId = range; });

    private Task<OrderItem> BuyAsync(Product bundle, int quantity, int[] values) => _shop.BuyAsync(bundle.Id, quantity, Xml(values));

    private Task<IReadOnlyList<Quote?>> QuoteAsync(params WantedLine[] lines)
    {
        return _shop.AskAsync<QuoteLines, IReadOnlyList<Quote?>>(quotes => quotes.RunAsync(lines, storeId: 1));
    }
}
