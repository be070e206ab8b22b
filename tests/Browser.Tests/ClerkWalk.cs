using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

[Collection(ShopfrontCollection.NAME)]
public sealed class ClerkWalk(Shopfront shopfront)
{
    private const string POLES = "Switchback Trekking Poles";

    [SkippableFact]
    public async Task A_clerk_finds_a_backorder_restocks_releases_and_ships()
    {
        await using var visit = await shopfront.VisitAsync("clerk");
        var page = visit.Page;
        await visit.SignInAsync("admin@example.com");

        await page.GotoAsync("/Admin");
        await visit.LookAroundAsync("dashboard");

        await OpenListAsync(page);
        await Expect(page.Locator("#backorders-totals")).Not.ToBeEmptyAsync();
        await visit.LookAroundAsync("list");

        await page.FillAsync("#SearchSku", "POLES");
        await page.ClickAsync("#search-backorders");
        await Expect(Rows(page)).ToHaveCountAsync(1);
        await visit.LookAroundAsync("found");
        await page.GetByRole(AriaRole.Link, new() { Name = POLES }).ClickAsync();
        await Expect(page.Locator("#figure-waiting")).ToHaveTextAsync("3");
        await visit.LookAroundAsync("details");
        var details = page.Url;

        // Three come in: all that wait are set aside.
        await page.GetByRole(AriaRole.Link, new() { Name = POLES }).ClickAsync();
        await page.FillAsync("[name=StockQuantity]", "0");
        await visit.LookAroundAsync("product");
        await page.ClickAsync("button[name=save-continue]");
        await page.GotoAsync(details);
        await Expect(page.Locator("#figure-allocated")).ToHaveTextAsync("3");

        await ActAsync(visit, "Release");
        await Expect(page.Locator("#figure-released")).ToHaveTextAsync("3");
        await visit.LookAroundAsync("released");

        await page.Locator(".backorder-head a[href*='/Order/Edit/']").ClickAsync();
        await visit.LookAroundAsync("order");
        await page.ClickAsync("button[name=addshipment]");
        await page.ClickAsync("button[name=setasshipped]");
        await page.GotoAsync(details);
        await Expect(page.Locator("#figure-shipped")).ToHaveTextAsync("3");

        Assert.Empty(visit.Faults);
    }

    [SkippableFact]
    public async Task A_clerk_holds_and_prioritises_several_at_once_and_an_admin_configures()
    {
        await using var visit = await shopfront.VisitAsync("admin");
        var page = visit.Page;
        await visit.SignInAsync("admin@example.com");

        await OpenListAsync(page);
        await page.FillAsync("#SearchSku", "KETTLE");
        await page.ClickAsync("#search-backorders");
        await Expect(Rows(page)).ToHaveCountAsync(2);
        // The header selects; it does not sort, which would load the rows anew without the selection.
        await page.Locator(".mastercheckbox").First.ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(page.Locator("#backorders-grid tbody input[type=checkbox]:checked")).ToHaveCountAsync(2);

        await page.Locator(".backorder-actions [data-action-url$='/Release']").ClickAsync();
        await Expect(page.Locator(".backorder-dialog-lines li")).ToHaveCountAsync(2);
        await Expect(page.Locator(".backorder-dialog-lines li").First).ToContainTextAsync("0 ×");
        await page.ClickAsync("#backorder-dialog-submit");
        await Expect(page.Locator(".backorder-answer.has-refusals")).ToContainTextAsync("Nothing was changed.");
        await Expect(page.Locator(".backorder-answer li")).ToContainTextAsync("Order ");

        await page.Locator(".mastercheckbox").First.ClickAsync();
        await ActAsync(visit, "Hold");
        await Expect(page.Locator(".backorder-answer:not(.has-refusals)")).ToContainTextAsync("Done: Order ");
        await Expect(Rows(page).Locator(".backorder-on-hold")).ToHaveCountAsync(2);
        await visit.LookAroundAsync("held");

        await page.GotoAsync("/Admin/BackordersConfiguration/Configure");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await visit.LookAroundAsync("configuration");

        await page.GotoAsync("/Admin/Plugin/List");
        await visit.LookAroundAsync("plugins");

        Assert.Empty(visit.Faults);
    }

    [SkippableTheory]
    [InlineData("reckon", 1280, "SKILLET")]
    [InlineData("reckon-small", 800, "KNIFE")]
    public async Task An_admin_corrects_a_number_that_swallowed_what_was_owed(string name, int width, string sku)
    {
        await using var visit = await shopfront.VisitAsync(name, width);
        var page = visit.Page;
        await visit.SignInAsync("admin@example.com");
        await OpenListAsync(page);
        await page.FillAsync("#SearchSku", sku);
        await page.ClickAsync("#search-backorders");
        await Expect(Rows(page).First).ToContainTextAsync(sku);
        await page.Locator("#backorders-grid tbody a[href*='/Backorders/Details/']").First.ClickAsync();
        await page.Locator(".backorder-product").ClickAsync();
        await page.FillAsync("[name=StockQuantity]", "20");
        await visit.LookAroundAsync("product");
        await page.ClickAsync("button[name=save-continue]");

        await page.GotoAsync("/Admin/BackorderDiscrepancies/List");
        await page.FillAsync("#SearchProduct", sku);
        await page.ClickAsync("#search-findings");
        await Expect(page.Locator("#findings-grid .finding-button")).ToHaveCountAsync(2);
        await visit.LookAroundAsync("findings");

        await page.ClickAsync("#findings-grid [data-action=Mend]");
        await Expect(page.Locator("#finding-dialog-submit")).ToBeVisibleAsync();
        await visit.LookAroundAsync("dialog");
        await page.ClickAsync("#finding-dialog-submit");
        await Expect(page.Locator(".backorder-answer")).ToHaveTextAsync("The stock was corrected.");

        await page.SelectOptionAsync("#SearchStateId", "0");
        await page.ClickAsync("#search-findings");
        await Expect(page.Locator("#findings-grid [data-action=Undo]")).ToHaveCountAsync(1);
        await visit.LookAroundAsync("settled");
        await page.GotoAsync("/Admin/BackordersConfiguration/Configure");
        await visit.LookAroundAsync("configuration");

        Assert.Empty(visit.Faults);
    }

    private static async Task OpenListAsync(IPage page)
    {
        await page.GotoAsync("/Admin/Backorders/List");
        await Expect(Rows(page).First).ToBeVisibleAsync();
    }

    private static ILocator Rows(IPage page) => page.Locator("#backorders-grid tbody tr:has(td:nth-child(2))");

    /// <summary>Presses a button of the bar and answers its dialog.</summary>
    private static async Task ActAsync(Visit visit, string action)
    {
        await visit.Page.Locator($".backorder-actions [data-action-url$='/{action}']").ClickAsync();
        await Expect(visit.Page.Locator("#backorder-dialog-submit")).ToBeVisibleAsync();
        await visit.LookAroundAsync($"dialog-{action}");
        await visit.Page.ClickAsync("#backorder-dialog-submit");
        await Expect(visit.Page.Locator("#backorder-dialog")).ToBeHiddenAsync();
    }
}
