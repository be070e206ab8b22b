using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Store.Tests.Running;

namespace Store.Tests;

/// <summary>What a shopper hears of an order that waits, and the page on which an admin looks at these mails.</summary>
public sealed class Telling
{
    private const string TENT = "fernhill-tent-for-two";
    private const string SHOPPER = "grace@example.com";
    private const string PAGE = "/Admin/BackorderMails/List";
    private const string REASON = "A storm keeps the ship from France <in port>.";

    [Fact]
    public async Task A_clerk_moves_a_date_and_the_shopper_hears_it_once_with_its_reason()
    {
        await using var store = await StoreProcess.StartAsync(Databases.OfSqlite());
        using var clerk = await Clerk.SignInAsync(store.Address);
        using var shopper = new Shopper(store.Address);
        var tent = await clerk.ProductAsync("TENT-2");
        var order = await shopper.BuyAsync(TENT, tent, 5, SHOPPER);
        var row = await clerk.BackorderOfAsync(order);
        var told = DateOnly.ParseExact(row["CurrentTo"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Single(await clerk.MailsToAsync(SHOPPER));

        // Four weeks later, with a reason; the task finds nothing more to tell.
        await PromiseAsync(clerk, row.Id, told.AddDays(28), REASON);
        await clerk.RunTaskAsync();
        var mail = Assert.Single((await clerk.MailsToAsync(SHOPPER)).Skip(1));
        Assert.Contains($"New date for your order {order}", mail.Subject, StringComparison.Ordinal);
        var text = clerk.Browser.Parse(mail.Body).Body!;
        Assert.Contains($"has changed. New date: {Written(told.AddDays(28))}", text.TextContent, StringComparison.Ordinal);
        Assert.Contains($"Reason: {REASON}", text.TextContent, StringComparison.Ordinal);
        Assert.Contains($"2 on backorder (ships {Written(told.AddDays(28))}", text.QuerySelectorAll("table")[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("%", text.TextContent, StringComparison.Ordinal);

        // The same date again is nothing, a second slip is said as one, and goods that come in are good news.
        await PromiseAsync(clerk, row.Id, told.AddDays(28), "once more");
        await PromiseAsync(clerk, row.Id, told.AddDays(42), "");
        await clerk.SetStockAsync(tent, 0);
        var later = (await clerk.MailsToAsync(SHOPPER)).Skip(2).ToList();
        Assert.Equal(2, later.Count);
        Assert.Contains("is delayed", later[0].Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("Reason:", later[0].Body, StringComparison.Ordinal);
        Assert.Contains("are in stock", later[1].Subject, StringComparison.Ordinal);
        Assert.Contains("2 reserved for you", later[1].Body, StringComparison.Ordinal);

        await AssertMailsAreShownAsync(clerk);
        await AssertMailsAreTriedAsync(clerk);

        using var vendor = await Clerk.SignInAsync(store.Address, Clerk.VENDOR);
        Assert.NotEqual(200, (int)await vendor.Browser.StatusOfAsync(PAGE));
        Assert.Empty(await clerk.ErrorsAsync());
    }

    private static async Task AssertMailsAreShownAsync(Clerk clerk)
    {
        var page = await clerk.Browser.OpenAsync(PAGE);
        // Those about no order have no preview here.
        var rows = page.QuerySelectorAll("#backorder-mails tbody tr").Where(row => row.GetAttribute("data-kind") != "0").ToList();
        Assert.Equal(11, rows.Count);
        Assert.Equal(
            ["Weekly summary"],
            rows.Where(row => Cell(row, 2) == "Off").Select(row => row.QuerySelector("th")!.TextContent));
        Assert.All(rows, row => Assert.Equal("Active", Cell(row, 3)));

        // Each is shown whole: no token and no condition is left over.
        foreach (var row in rows)
        {
            var shown = await clerk.Browser.OpenAsync(Link(row, "Preview"));
            var frame = shown.QuerySelector("#preview-body")!;
            var mail = frame.GetAttribute("srcdoc")!;
            Assert.Equal("", frame.GetAttribute("sandbox"));
            Assert.Contains("Hello Ada Example,", mail, StringComparison.Ordinal);
            Assert.DoesNotMatch("%|endif", mail);
            Assert.DoesNotContain("%", shown.QuerySelector("#preview-subject")!.TextContent, StringComparison.Ordinal);
        }

        // What the shop words itself is what is shown.
        var edit = await clerk.Browser.OpenAsync(Link(rows[1], "Edit"));
        await clerk.Browser.SubmitAsync(edit, (IHtmlFormElement)edit.QuerySelector("#message-template")!, Link(rows[1], "Edit"), ("Subject", "Otherwise, %Order.OrderNumber%"), ("IsActive", "false"));
        var changed = await clerk.Browser.OpenAsync(Link(rows[1], "Preview"));
        Assert.Equal("Otherwise, 1024", changed.QuerySelector("#preview-subject")!.TextContent);
        Assert.Equal("Inactive", Cell(changed.QuerySelectorAll("#backorder-mails tbody tr")[1], 3));
    }

    private static async Task AssertMailsAreTriedAsync(Clerk clerk)
    {
        var page = await clerk.Browser.OpenAsync(PAGE);
        var shown = await clerk.Browser.OpenAsync(Link(page.QuerySelectorAll("#backorder-mails tbody tr")[2], "Preview"));
        var form = (IHtmlFormElement)shown.QuerySelector("form[action*='/BackorderMails/Test']")!;

        foreach (var bad in new[] { "", "nobody", "a@b.example, c@d.example", "Ada <ada@example.com>", "a@b.example\r\nBcc: c@d.example" })
            Assert.Contains("Enter a valid email address.", (await clerk.Browser.SubmitAsync(shown, form, "/Admin/BackorderMails/Test", ("email", bad))).Body!.TextContent, StringComparison.Ordinal);

        var sent = await clerk.Browser.SubmitAsync(shown, form, "/Admin/BackorderMails/Test", ("email", "tester@example.com"));
        Assert.Contains("A test email to tester@example.com has been queued.", sent.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("is delayed", Assert.Single(await clerk.MailsToAsync("tester@example.com")).Subject, StringComparison.Ordinal);
    }

    private static Task PromiseAsync(Clerk clerk, int backorder, DateOnly day, string reason)
    {
        var iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        return clerk.ActAsync("SetPromise", backorder, ("From", iso), ("To", iso), ("Reason", reason));
    }

    private static string Cell(IElement row, int index) => row.Children[index].TextContent.Trim();

    private static string Link(IElement row, string text)
    {
        return new Uri(((IHtmlAnchorElement)row.QuerySelectorAll("a").Single(link => link.TextContent.Trim() == text)).Href).PathAndQuery;
    }

    // With the year only when it is another one.
    private static string Written(DateOnly day)
    {
        var culture = CultureInfo.GetCultureInfo("en-US");
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var isNear = Math.Abs(day.DayNumber - today.DayNumber) <= 182;

        return day.Year == today.Year || isNear ? day.ToString("MMMM d", culture) : day.ToString("d", culture);
    }
}
