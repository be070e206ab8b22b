using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

[Collection(ShopfrontCollection.NAME)]
public sealed class SupplyWalk(Shopfront shopfront)
{
    [SkippableTheory]
    [InlineData("supply", 1280, "PO-1280")]
    [InlineData("supply-phone", 360, "PO-360")]
    public async Task A_clerk_announces_moves_receives_and_imports_goods(string name, int width, string reference)
    {
        await using var visit = await shopfront.VisitAsync(name, width);
        var page = visit.Page;
        await visit.SignInAsync("admin@example.com");

        // What it is for.
        await page.GotoAsync("/Admin/BackorderReceipts/Create");
        await page.FillAsync("#Query", "LANTERN");
        await page.PressAsync("#Query", "Enter");
        await visit.LookAroundAsync("choose");
        await page.Locator("#receipt-found a").First.ClickAsync();

        await page.FillAsync("#Units", "6");
        await page.ClickAsync("button[name=save][form=receipt-form]");
        await Expect(page.Locator(".validation-summary-errors")).ToContainTextAsync("Expected date is missing.");
        await visit.LookAroundAsync("mistake");
        await page.FillAsync("#ExpectedFrom", Day(-2));
        await page.FillAsync("#ExpectedTo", Day(-1));
        await page.FillAsync("#OrderedOn", Day(-9));
        await page.FillAsync("#Reference", reference);
        await page.ClickAsync("button[name=save][form=receipt-form]");
        await Expect(page.Locator("#receipt-late")).ToBeVisibleAsync();
        await visit.LookAroundAsync("receipt");

        // From the list to another day.
        await page.GotoAsync("/Admin/BackorderReceipts/List");
        await page.FillAsync("#SearchReference", reference);
        await page.CheckAsync("#SearchLateOnly");
        await page.ClickAsync("#search-receipts");
        await Expect(page.Locator("#receipts-totals")).ToHaveTextAsync("Units outstanding: 6");
        await page.Locator("#receipts-grid tbody input[type=checkbox]").First.CheckAsync();
        await visit.LookAroundAsync("list");
        await page.ClickAsync("#receipts-shift");
        await page.FillAsync("#Days", "7");
        await page.ClickAsync("#shift-preview button");
        await visit.LookAroundAsync("shift");
        await page.ClickAsync("#shift-move button");
        await Expect(page.Locator("#receipts-grid")).ToBeVisibleAsync();

        // More comes in than was said, and a part of it goes back.
        await page.FillAsync("#SearchReference", reference);
        await page.ClickAsync("#search-receipts");
        await page.Locator("#receipts-grid tbody a", new() { HasText = reference }).ClickAsync();
        await page.FillAsync("#arrival-units", "8");
        await page.ClickAsync("#receipt-receive button");
        await Expect(page.Locator("#receipt-more")).ToBeVisibleAsync();
        await visit.LookAroundAsync("more");
        await page.ClickAsync("#receipt-receive button");
        await Expect(page.Locator("#receipt-received")).ToHaveTextAsync("8");
        await page.ClickAsync("#receipt-deliveries button[name=undo], #receipt-deliveries button:has-text('Undo')");
        await visit.LookAroundAsync("undo");
        await page.Locator(".modal.show .btn-primary").ClickAsync();
        await Expect(page.Locator("#receipt-received")).ToHaveTextAsync("0");
        await visit.LookAroundAsync("undone");

        await page.GotoAsync("/Admin/BackorderReceiptImport/Index");
        await page.FillAsync("#Text", $"SKU;Units;From;Reference\nLANTERN;5;{Day(5)};{reference}-I\nNOPE;5;{Day(5)};x\nLANTERN;5;{Day(5)};{reference}");
        await page.ClickAsync("#import-preview button[type=submit]");
        await Expect(page.Locator("#import-summary")).ToHaveTextAsync("Valid: 2. Existing: 0. Invalid: 1.");
        await visit.LookAroundAsync("import");
        await page.ClickAsync("#import-good");
        await Expect(page.Locator("#receipts-grid")).ToBeVisibleAsync();

        await page.GotoAsync("/Admin/BackorderLeadTimes/Edit?scopeId=20");
        await page.FillAsync("#ScopeKey", reference);
        await page.FillAsync("#LeadDays", "5-8");
        await page.ClickAsync("button[form=lead-time-form]");
        await Expect(page.Locator("#lead-times-20")).ToContainTextAsync(reference);
        await visit.LookAroundAsync("lead-times");

        Assert.Empty(visit.Faults);
    }

    private static string Day(int after) => DateTime.UtcNow.Date.AddDays(after).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
