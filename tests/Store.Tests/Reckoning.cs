using System.Globalization;
using System.Text.Json;
using Store.Tests.Running;

namespace Store.Tests;

/// <summary>A number that is typed over stock that owes units: found, corrected and undone in the back office.</summary>
public sealed class FindDiscrepancies
{
    private const string TENT = "fernhill-tent-for-two";
    private const string PAGE = "/Admin/BackorderDiscrepancies/List";

    [Fact]
    public async Task A_number_that_swallowed_what_was_owed_is_listed_corrected_and_undone()
    {
        await using var store = await StoreProcess.StartAsync(Databases.OfSqlite());
        using var clerk = await Clerk.SignInAsync(store.Address);
        using var shopper = new Shopper(store.Address);
        var tent = await clerk.ProductAsync("TENT-2");
        await SayOnHandAsync(clerk);
        var order = await shopper.BuyAsync(TENT, tent, 7, "grace@example.com");
        Assert.Equal((4, 0, 0, 0, 0), (await clerk.BackorderOfAsync(order)).Books);

        // Ten are counted on the shelf and typed over −4: all seven of the order are among them, since nothing has left.
        await clerk.SetStockAsync(tent, 10);
        Assert.Equal((0, 4, 0, 0, 0), (await clerk.BackorderOfAsync(order)).Books);
        var found = Assert.Single(await FindingsAsync(clerk));
        Assert.Equal("Stock was set to 10 while 7 was owed, leaving 3 available.", Text(found, "What"));
        Assert.Equal("The quantity was entered on the product page.", Text(found, "Why"));
        Assert.Equal(["Correct by −7", "Keep this quantity"], Buttons(found));
        Assert.Equal("Treat the quantity as on hand: stock of Fernhill Tent for two changes by −7, from 10 to 3. Backorders are filled as far as stock allows. The change is logged in the stock history and can be undone. Continue?", Text(found.GetProperty("Buttons")[0], "Confirm"));

        Assert.Equal("The stock was corrected.", Text(await ActAsync(clerk, "Mend", found), "message"));
        Assert.Equal(3, await clerk.StockOfAsync(tent));
        Assert.Empty(await FindingsAsync(clerk));
        var mended = Assert.Single(await FindingsAsync(clerk, ("SearchStateId", "0"), ("SearchKindId", "10"), ("SearchProduct", "tent-2")));
        Assert.Equal(["Undo"], Buttons(mended));
        Assert.Contains(Clerk.ADMIN, Text(mended, "Settled"), StringComparison.Ordinal);

        Assert.Equal("The correction was undone.", Text(await ActAsync(clerk, "Undo", mended), "message"));
        Assert.Equal(10, await clerk.StockOfAsync(tent));
        Assert.Equal((0, 4, 0, 0, 0), (await clerk.BackorderOfAsync(order)).Books);

        // Vendors have no part in it.
        using var vendor = await Clerk.SignInAsync(store.Address, Clerk.VENDOR);
        Assert.Equal(404, (int)await vendor.Browser.StatusOfAsync(PAGE));
        Assert.Contains(PAGE, (await clerk.Browser.OpenAsync("/Admin")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.DoesNotContain(PAGE, (await vendor.Browser.OpenAsync("/Admin/Backorders/List")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Empty(await clerk.ErrorsAsync());
    }

    private static async Task SayOnHandAsync(Clerk clerk)
    {
        const string CONFIGURE = "/Admin/BackordersConfiguration/Configure";
        var page = await clerk.Browser.OpenAsync(CONFIGURE);
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.QuerySelector("#backorders-configuration")!;
        await clerk.Browser.SubmitAsync(page, form, CONFIGURE, ("StockNumbersMean", "20"), ("save", ""));
    }

    private static async Task<IReadOnlyList<JsonElement>> FindingsAsync(Clerk clerk, params (string Name, string Value)[] search)
    {
        await clerk.Browser.OpenAsync(PAGE);
        (string, string)[] filters = search.Length > 0 ? search : [("SearchStateId", "-1"), ("SearchProduct", "TENT-2")];
        var answer = await clerk.Browser.AskAsync(PAGE, [("draw", "1"), ("start", "0"), ("length", "50"), .. filters]);

        return [.. answer.GetProperty("Data").EnumerateArray()];
    }

    private static Task<JsonElement> ActAsync(Clerk clerk, string action, JsonElement finding)
    {
        return clerk.Browser.AskAsync($"/Admin/BackorderDiscrepancies/{action}", ("id", finding.GetProperty("Id").GetInt32().ToString(CultureInfo.InvariantCulture)));
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private static IEnumerable<string> Buttons(JsonElement row) => row.GetProperty("Buttons").EnumerateArray().Select(button => Text(button, "Text"));
}
