using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Store.Tests.Running;
using Store.Tests.Running.Data;

namespace Store.Tests;

/// <summary>A guest who does not want to wait any longer, with nothing but the link of a mail.</summary>
public sealed partial class WaitingStory
{
    private const string TENT = "fernhill-tent-for-two";
    private const string TENT_SKU = "TENT-2";

    [SkippableFact]
    public async Task A_guest_asks_by_link_to_cancel_what_waits_and_a_clerk_accepts()
    {
        await using var database = DatabaseServer.Postgres.Create();
        await using var store = await StoreProcess.StartAsync(database.Arguments);
        using var clerk = await Clerk.SignInAsync(store.Address);
        using var shopper = new Shopper(store.Address);
        var tent = await clerk.ProductAsync(TENT_SKU);
        var order = await shopper.BuyAsync(TENT, tent, 5, "grace@example.com");
        var item = (await clerk.BackorderOfAsync(order)).OrderItemId;

        // Somebody else's browser: no cookie of the one who bought, but the mail.
        using var reader = new Browser(store.Address);
        var mail = (await clerk.MailsToAsync("grace@example.com")).Last(one => one.Body.Contains("/backorders/waiting/", StringComparison.Ordinal));
        var link = Link().Match(mail.Body).Value;
        Assert.Equal(HttpStatusCode.NotFound, await reader.StatusOfAsync(link[..^1] + (link[^1] == 'A' ? 'B' : 'A')));
        Assert.Equal(HttpStatusCode.NotFound, await reader.StatusOfAsync(await OldLinkAsync(database, order)));
        var page = await reader.OpenAsync(link);
        Assert.Contains("3 in stock, 2 on backorder (ships ", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("grace", page.Source.Text, StringComparison.OrdinalIgnoreCase);

        // Opened twice, it changed nothing.
        await reader.OpenAsync(link);
        Assert.Equal(0, await database.NumberAsync("""SELECT COUNT(*) FROM "Backorders_Request" """));

        // It is asked once, seen by the clerk, and done with one click.
        page = await ChooseAsync(reader, page, "Cancel", link);
        Assert.Contains("You asked us to cancel 2.", page.Body!.TextContent, StringComparison.Ordinal);
        await clerk.Browser.OpenAsync("/Admin/BackorderRequests/List");
        var request = Assert.Single((await clerk.Browser.AskAsync("/Admin/BackorderRequests/List", ("draw", "1"), ("start", "0"), ("length", "10"), ("SearchStateId", "-1"))).GetProperty("Data").EnumerateArray());
        Assert.Equal(("Cancel 2", "Open"), (request.GetProperty("What").GetString(), request.GetProperty("State").GetString()));
        await clerk.Browser.AskAsync("/Admin/BackorderRequests/Accept", ("id", request.GetProperty("Id").GetInt32().ToString(CultureInfo.InvariantCulture)));

        // Line, stock and backorder follow.
        Assert.Equal(3, await database.NumberAsync($"""SELECT "Quantity" FROM "OrderItem" WHERE "Id" = {item} """));
        Assert.Equal(0, await clerk.StockOfAsync(tent));
        Assert.Equal((0, 0, 0, 0, 2), (await clerk.BackorderOfAsync(order)).Books);
        Assert.Contains("Cancelled at your request: 2 ×", (await shopper.OrderAsync(order)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await clerk.ErrorsAsync());
    }

    private static Task<IHtmlDocument> ChooseAsync(Browser browser, IHtmlDocument page, string choice, string link)
    {
        var button = page.QuerySelector($"button[name=Choice][value={choice}]")!;
        var form = (IHtmlFormElement)button.ParentElement!;

        return browser.SubmitAsync(page, form, link, ("Choice", choice));
    }

    // As the shop would have made it some months ago.
    private static async Task<string> OldLinkAsync(Database database, int order)
    {
        var key = (await database.RowsAsync("""SELECT "Value" FROM "Backorders_LinkKey" """))[0][0].ToString()!;
        var guid = (Guid)(await database.RowsAsync($"""SELECT "OrderGuid" FROM "Order" WHERE "Id" = {order} """))[0][0];

        return "/backorders/waiting/" + new SignedToken(order, DateTime.UtcNow.AddDays(-1)).Sign(Convert.FromBase64String(key), "waiting-v1", guid.ToString("N"));
    }

    [GeneratedRegex("/backorders/waiting/[A-Za-z0-9_-]{59}")]
    private static partial Regex Link();
}
