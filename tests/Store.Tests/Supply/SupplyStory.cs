using System.Globalization;
using AngleSharp.Html.Dom;
using Store.Tests.Running;

namespace Store.Tests.Supply;

/// <summary>What a clerk expects comes in and goes to whoever waits for it, over HTTP.</summary>
public abstract class SupplyStory
{
    private const string TENT = "fernhill-tent-for-two";

    /// <summary>How the store is started; null when the database is not at hand.</summary>
    protected abstract string[]? Arguments { get; }

    protected virtual string Missing => Databases.MISSING;

    [SkippableFact]
    public async Task Expected_goods_are_announced_moved_received_and_taken_back()
    {
        Skip.If(Arguments is null, Missing);
        await using var store = await StoreProcess.StartAsync(Arguments!);
        using var clerk = await Clerk.SignInAsync(store.Address);
        using var shopper = new Shopper(store.Address);
        var tent = await clerk.ProductAsync("TENT-2");
        var order = await shopper.BuyAsync(TENT, tent, 5, "grace@example.com");
        Assert.Equal((2, 0, 0, 0, 0), (await clerk.BackorderOfAsync(order)).Books);
        var receipts = new Receipts(clerk);

        // Looked up by its SKU, and written down.
        var receipt = await receipts.AddAsync("TENT-2", units: 3, inDays: 4, "PO-77");
        Assert.Equal(("3", "0", "3"), await receipts.FiguresAsync(receipt));
        Assert.Contains("PO-77", await receipts.ListAsync(("SearchProduct", "tent for two")), StringComparison.Ordinal);
        Assert.Contains("Units outstanding: 3", await receipts.ListAsync(("SearchReference", "po-77")), StringComparison.Ordinal);
        Assert.DoesNotContain("PO-77", await receipts.ListAsync(("SearchLateOnly", "true")), StringComparison.Ordinal);

        // Who looks at the product or at the backorder sees it, too.
        var backorder = (await clerk.BackorderOfAsync(order)).Id;
        foreach (var page in new[] { $"/Admin/Product/Edit/{tent}", $"/Admin/Backorders/Details/{backorder}" })
            Assert.Contains("PO-77", (await clerk.Browser.OpenAsync(page)).QuerySelector(".open-receipts")!.TextContent, StringComparison.Ordinal);

        // It slips by five days: first it is shown whom that concerns.
        var preview = await clerk.Browser.OpenAsync($"/Admin/BackorderReceiptShift/Preview?ids={receipt}&days=5");
        Assert.Contains($"/Admin/Backorders/Details/{backorder}", preview.QuerySelector("#shift-lines")!.InnerHtml, StringComparison.Ordinal);
        await receipts.SubmitAsync(preview, "#shift-move");
        var moved = await receipts.OpenAsync(receipt);
        Assert.Equal(Receipts.Day(9), moved.QuerySelector("input[name=ExpectedFrom]")!.GetAttribute("value"));
        Assert.NotNull(moved.QuerySelector("#receipt-first-day"));

        // One unit comes in; the same form posted a second time books nothing.
        var form = (IHtmlFormElement)moved.QuerySelector("#receipt-receive")!;
        await clerk.Browser.SubmitAsync(moved, form, "/Admin/BackorderReceiptActions/Receive", ("units", "1"));
        await clerk.Browser.SubmitAsync(moved, form, "/Admin/BackorderReceiptActions/Receive", ("units", "1"));
        Assert.Equal(("3", "1", "2"), await receipts.FiguresAsync(receipt));
        Assert.Equal(-1, await clerk.StockOfAsync(tent));
        Assert.Equal((1, 1, 0, 0, 0), (await clerk.BackorderOfAsync(order)).Books);

        // Three more are one too many: that is asked first.
        var asked = await receipts.SubmitAsync(await receipts.OpenAsync(receipt), "#receipt-receive", ("units", "3"));
        Assert.Contains("That is 1 more than the 2 outstanding", asked.QuerySelector("#receipt-more")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(-1, await clerk.StockOfAsync(tent));
        await receipts.SubmitAsync(asked, "#receipt-receive");
        Assert.Equal(("3", "4", "0"), await receipts.FiguresAsync(receipt));
        Assert.Equal((0, 2, 0, 0, 0), (await clerk.BackorderOfAsync(order)).Books);
        Assert.Equal(2, await clerk.StockOfAsync(tent));

        // The second delivery was a mistake.
        await receipts.SubmitAsync(await receipts.OpenAsync(receipt), ".delivery-undo");
        Assert.Equal(("3", "1", "2"), await receipts.FiguresAsync(receipt));
        Assert.Equal(-1, await clerk.StockOfAsync(tent));

        // A vendor sees nothing of it.
        using var vendor = await Clerk.SignInAsync(store.Address, Clerk.VENDOR);
        Assert.DoesNotContain("PO-77", await new Receipts(vendor).ListAsync(("SearchStateId", "0")), StringComparison.Ordinal);
        Assert.Null((await vendor.Browser.OpenAsync($"/Admin/BackorderReceipts/Edit/{receipt}")).QuerySelector("#receipt-units"));

        await AssertImportsAsync(clerk, receipts);
        Assert.Empty(await clerk.ErrorsAsync());
    }

    private static async Task AssertImportsAsync(Clerk clerk, Receipts receipts)
    {
        var text = $"SKU;Units;From;Reference\nTENT-2;3;{Receipts.Day(4)};PO-77\nTENT-4;<b>;{Receipts.Day(4)};PO-78\nTENT-4;6;{Receipts.Day(4)};PO-78";

        await clerk.Browser.OpenAsync("/Admin/BackorderReceiptImport/Index");
        var preview = await clerk.Browser.PostAsync("/Admin/BackorderReceiptImport/Preview", ("text", text));
        Assert.Equal("Valid: 1. Existing: 0. Invalid: 1. Changes: 1.", preview.QuerySelector("#import-summary")!.TextContent);
        Assert.Null(preview.QuerySelector("#import-rows b"));
        await receipts.SubmitAsync(preview, "#import-do");

        Assert.Contains("Units outstanding: 6", await receipts.ListAsync(("SearchReference", "PO-78")), StringComparison.Ordinal);
        Assert.Contains("Units outstanding: 8", await receipts.ListAsync(("SearchReference", "PO-7")), StringComparison.Ordinal);
    }

    /// <summary>The clerk's pages of expected receipts.</summary>
    private sealed class Receipts(Clerk clerk)
    {
        public static string Day(int after) => DateTime.UtcNow.Date.AddDays(after).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        public async Task<int> AddAsync(string sku, int units, int inDays, string reference)
        {
            var empty = await clerk.Browser.OpenAsync("/Admin/BackorderReceipts/Create");
            var found = await SubmitAsync(empty, "#receipt-choose", ("Query", sku));
            var choose = found.QuerySelectorAll("#receipt-found tr").Single(row => row.TextContent.Contains(sku, StringComparison.Ordinal)).QuerySelector("a")!;
            var page = await clerk.Browser.OpenAsync(choose.GetAttribute("href")!);
            var saved = await SubmitAsync(page, "#receipt-form", ("Units", $"{units}"), ("ExpectedFrom", Day(inDays)), ("Reference", reference));

            return int.Parse(saved.QuerySelector("#receipt-form input[name=Id]")!.GetAttribute("value")!, CultureInfo.InvariantCulture);
        }

        public Task<IHtmlDocument> OpenAsync(int id) => clerk.Browser.OpenAsync($"/Admin/BackorderReceipts/Edit/{id}");

        public async Task<IHtmlDocument> SubmitAsync(IHtmlDocument page, string selector, params (string, string)[] changed)
        {
            var form = (IHtmlFormElement)page.QuerySelectorAll(selector)[^1];

            return await clerk.Browser.SubmitAsync(page, form, new Uri(new Uri("http://localhost"), form.GetAttribute("action")).PathAndQuery, changed);
        }

        public async Task<(string Units, string Received, string Outstanding)> FiguresAsync(int id)
        {
            var page = await OpenAsync(id);

            return (page.QuerySelector("#receipt-units")!.TextContent, page.QuerySelector("#receipt-received")!.TextContent, page.QuerySelector("#receipt-outstanding")!.TextContent);
        }

        public async Task<string> ListAsync(params (string, string)[] search)
        {
            await clerk.Browser.OpenAsync("/Admin/BackorderReceipts/List");

            return (await clerk.Browser.AskAsync("/Admin/BackorderReceipts/List", [("draw", "1"), ("start", "0"), ("length", "50"), .. search])).GetRawText();
        }
    }
}

public sealed class SupplyOnSqlite : SupplyStory
{
    protected override string[]? Arguments => Databases.OfSqlite();
}

public sealed class SupplyOnPostgres : SupplyStory
{
    protected override string[]? Arguments => Databases.OfPostgres();
}

public sealed class SupplyOnMariaDb : SupplyStory
{
    protected override string[]? Arguments => Databases.OfMariaDb();

    protected override string Missing => Databases.MISSING_MARIADB;
}
