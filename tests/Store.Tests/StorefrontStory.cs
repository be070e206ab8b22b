using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Store.Tests.Running;

namespace Store.Tests;

/// <summary>Every page on which shoppers meet a backorder, walked without a script.</summary>
public sealed class StorefrontStory
{
    private const string KETTLE = "enamel-kettle-1-5-l";
    private const int LABEL = 40;
    private const int SILENT = 50;

    private static readonly (string, string)[] _address =
    [
        ("BillingNewAddress.Email", "grace@example.com"), ("BillingNewAddress.FirstName", "Grace"), ("BillingNewAddress.LastName", "Field"),
        ("BillingNewAddress.Address1", "12 Mill Lane"), ("BillingNewAddress.ZipPostalCode", "10115"), ("BillingNewAddress.City", "Berlin")
    ];

    [Fact]
    public async Task Shoppers_are_told_the_same_on_every_page_and_say_that_they_understand()
    {
        await using var store = await StoreProcess.StartAsync(Databases.OfSqlite());
        using var clerk = await Clerk.SignInAsync(store.Address);
        var kettle = await clerk.ProductAsync("KETTLE");

        await AssertCatalogueAsync(store, clerk, kettle);
        await AssertGroupAsync(store, clerk);
        await AssertCheckoutOnPagesAsync(store, clerk, kettle);
        await AssertCheckoutOnOnePageAsync(store, clerk, kettle);
        await AssertAccountAsync(store, clerk, kettle);
        await AssertModesAsync(store, clerk, kettle);
        Assert.Empty(await clerk.ErrorsAsync());
    }

    private static async Task AssertCatalogueAsync(StoreProcess store, Clerk clerk, int kettle)
    {
        using var shopper = new Shopper(store.Address);
        var product = await shopper.LookAtAsync(KETTLE);
        var notice = Notice.OnlyOneOf(product);
        Assert.Equal((0, 1), (notice.Now, notice.Later));
        Assert.Equal("Available on backorder", product.QuerySelector($"#stock-availability-value-{kettle}")!.TextContent);
        var data = product.QuerySelector("script[type='application/ld+json']")!.TextContent;
        Assert.Contains($"\"availability\":\"https://schema.org/BackOrder\",\"price\":42.0,\"availabilityStarts\":\"{notice.To}\"", data.Replace("42,", "42.0,", StringComparison.Ordinal), StringComparison.Ordinal);

        foreach (var page in new[] { "/cookware", "/search?q=kettle" })
        {
            var badge = Badge(await shopper.Browser.OpenAsync(page), kettle);
            Assert.Equal((notice.From, notice.To), (badge!.GetAttribute("data-from"), badge.GetAttribute("data-to")));
            Assert.StartsWith("On backorder, ships ", badge.TextContent, StringComparison.Ordinal);
        }

        var aid = await clerk.ProductAsync("AID");
        Assert.Null(Badge(await shopper.Browser.OpenAsync("/trail-gear"), aid));
        Assert.Empty(Notice.AllOf(await shopper.LookAtAsync("pocket-first-aid-kit")));
    }

    private static async Task AssertGroupAsync(StoreProcess store, Clerk clerk)
    {
        using var shopper = new Shopper(store.Address);
        await clerk.SetStockAsync(await clerk.ProductAsync("POT-2"), 0);

        var page = await shopper.LookAtAsync("birch-pots");

        Assert.Equal(2, page.QuerySelectorAll(".backorder-notice-host").Length);
        Assert.Equal([1, 0], page.QuerySelectorAll(".product-variant-line").Select(part => Notice.AllOf((IParentNode)part).Count));
        Assert.Equal(["Available on backorder", "2 in stock"], page.QuerySelectorAll("[id^=stock-availability-value]").Select(text => text.TextContent));
    }

    private static async Task AssertCheckoutOnPagesAsync(StoreProcess store, Clerk clerk, int kettle)
    {
        await SetAsync(clerk, "/Admin/Setting/Order", "form[action*=Order]", ("OnePageCheckoutEnabled", "false"));
        await SetAsync(clerk, "/Admin/BackordersConfiguration/Configure", "#backorders-configuration", ("RequireAcknowledgement", "true"), ("save", ""));
        using var shopper = new Shopper(store.Address);
        await shopper.LookAtAsync(KETTLE);
        await shopper.PutIntoCartAsync(kettle, 2);

        // The line, and the small cart at the head of the page.
        var cart = await shopper.CartAsync();
        Assert.Equal(2, Notice.OnlyOneOf(cart).Later);
        Assert.Equal("2", Assert.Single(cart.QuerySelectorAll("#flyout-cart .backorder-notice")).GetAttribute("data-later"));

        var choices = await shopper.Browser.OpenAsync("/checkout");
        var confirm = await shopper.Browser.SubmitAsync(choices, Form(choices, "#checkout-choices"), "/checkout/billingaddress", _address);
        var line = Assert.Single(confirm.QuerySelectorAll(".backorder-summary-lines li"));
        Assert.StartsWith("Enamel Kettle", line.TextContent, StringComparison.Ordinal);
        var box = (IHtmlInputElement)confirm.QuerySelector("#backorder-acknowledge")!;
        Assert.Equal(("confirm-order-form", false), (box.GetAttribute("form"), box.IsChecked));

        var refused = await shopper.Browser.PostAsync("/checkout/confirm");
        Assert.Contains("Please confirm that you understand", refused.QuerySelector(".message-error")!.TextContent, StringComparison.Ordinal);
        Assert.Single(refused.QuerySelectorAll("#backorder-acknowledge"));

        var completed = await shopper.Browser.PostAsync("/checkout/confirm", (box.Name!, box.Value));
        Assert.Equal("2", Assert.Single(completed.QuerySelectorAll(".backorder-summary .backorder-notice")).GetAttribute("data-later"));

        var order = int.Parse(completed.QuerySelector(".order-number")!.TextContent, CultureInfo.InvariantCulture);
        var card = await clerk.Browser.OpenAsync($"/Admin/Order/Edit/{order}");
        Assert.Equal(["2", "2", "0", "0", "0", "0", "Waiting"], card.QuerySelectorAll("#backorders-order tbody tr td").Skip(1).Take(7).Select(cell => cell.TextContent));
    }

    private static async Task AssertCheckoutOnOnePageAsync(StoreProcess store, Clerk clerk, int kettle)
    {
        await SetAsync(clerk, "/Admin/Setting/Order", "form[action*=Order]", ("OnePageCheckoutEnabled", "true"));
        using var shopper = new Shopper(store.Address);
        await shopper.LookAtAsync(KETTLE);
        await shopper.PutIntoCartAsync(kettle, 1);
        var confirm = await shopper.CheckOutAsync("heidi@example.com");
        var code = ((IHtmlInputElement)confirm.QuerySelector("#backorder-acknowledge")!).Value;

        var refused = await shopper.Browser.AskAsync("/checkout/OpcConfirmOrder");
        Assert.StartsWith("Please confirm that you understand", refused.GetProperty("message").GetString(), StringComparison.Ordinal);

        // What the script tells as soon as the box is ticked holds until something changes.
        await shopper.Browser.AskAsync("/backorders/acknowledge", ("code", code), ("accepted", "true"));
        await shopper.PutIntoCartAsync(kettle, 1);
        Assert.True((await shopper.Browser.AskAsync("/checkout/OpcConfirmOrder")).TryGetProperty("error", out _));
        var now = await shopper.Browser.OpenAsync("/backorders/checkout");
        code = ((IHtmlInputElement)now.QuerySelector("#backorder-acknowledge")!).Value;
        await shopper.Browser.AskAsync("/backorders/acknowledge", ("code", code), ("accepted", "true"));
        await shopper.ConfirmAsync();
    }

    private static async Task AssertAccountAsync(StoreProcess store, Clerk clerk, int kettle)
    {
        await SetAsync(clerk, "/Admin/BackordersConfiguration/Configure", "#backorders-configuration", ("RequireAcknowledgement", "false"), ("save", ""));
        using var guest = new Shopper(store.Address);
        Assert.NotNull((await guest.Browser.OpenAsync("/customer/backorders")).QuerySelector("#Password"));

        using var anna = new Shopper(store.Address);
        await anna.Browser.OpenAsync("/login");
        await anna.Browser.PostAsync("/login", ("Email", "anna@example.com"), ("Password", Clerk.PASSWORD));
        var order = await anna.BuyAsync(KETTLE, kettle, 3, "anna@example.com");
        var info = await anna.Browser.OpenAsync("/customer/info");
        Assert.Equal("/customer/backorders", info.QuerySelector(".customer-backorders a")!.GetAttribute("href"));

        var page = await anna.Browser.OpenAsync("/customer/backorders");
        var row = page.QuerySelectorAll(".backorder-row").Single(one => one.QuerySelector("a")!.GetAttribute("href") == $"/orderdetails/{order}");
        Assert.Equal("3 on backorder", row.QuerySelector(".backorder-state")!.TextContent.Trim());
        Assert.NotEqual("", row.QuerySelector(".backorder-when")!.TextContent);
        Assert.Equal("page", page.QuerySelector(".customer-backorders a")!.GetAttribute("aria-current"));
    }

    private static async Task AssertModesAsync(StoreProcess store, Clerk clerk, int kettle)
    {
        using var shopper = new Shopper(store.Address);
        await SetModeAsync(clerk, kettle, LABEL);
        var page = await shopper.LookAtAsync(KETTLE);
        Assert.Equal(new Notice(0, 1, "", ""), Notice.OnlyOneOf(page));
        Assert.DoesNotContain("availabilityStarts", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("On backorder", Badge(await shopper.Browser.OpenAsync("/cookware"), kettle)!.TextContent);

        await SetModeAsync(clerk, kettle, SILENT);
        page = await shopper.LookAtAsync(KETTLE);
        Assert.Null(page.QuerySelector(".backorder-notice-host"));
        Assert.DoesNotContain("BackOrder", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        Assert.Null(await shopper.NoticeForAsync(kettle, 5));
        Assert.Null(Badge(await shopper.Browser.OpenAsync("/cookware"), kettle));
        Assert.Empty(Notice.AllOf(await shopper.OrderAsync(await shopper.BuyAsync(KETTLE, kettle, 1, "ivan@example.com"))));

        var checks = await clerk.Browser.OpenAsync("/Admin/BackordersConfiguration/Configure");
        Assert.Single(checks.QuerySelectorAll($"#backorders-checks [data-check='Check.SilentProducts'] a[href$='/Product/Edit/{kettle}']"));
    }

    private static IElement? Badge(IHtmlDocument page, int productId) => page.QuerySelector($".product-item[data-productid='{productId}'] .backorder-badge");

    private static IHtmlFormElement Form(IHtmlDocument page, string selector) => (IHtmlFormElement)page.QuerySelector(selector)!;

    private static async Task SetModeAsync(Clerk clerk, int productId, int mode)
    {
        await clerk.Browser.OpenAsync($"/Admin/Product/Edit/{productId}");
        await clerk.Browser.AskAsync("/Admin/BackorderProduct/Save", ("productId", $"{productId}"), ("leadDays", ""), ("stockNumbersMean", "0"), ("displayMode", $"{mode}"));
    }

    private static async Task SetAsync(Clerk clerk, string path, string form, params (string Name, string Value)[] changed)
    {
        var page = await clerk.Browser.OpenAsync(path);
        await clerk.Browser.SubmitAsync(page, Form(page, form), path, changed);
    }
}
