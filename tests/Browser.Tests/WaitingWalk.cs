using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Store.Tests.Running;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>A guest with a telephone who waits, then takes something else; a clerk who says yes; and what they are sent.</summary>
[Collection(ShopfrontCollection.NAME)]
public sealed partial class WaitingWalk(Shopfront shopfront)
{
    private const string QUANTITY = "input[name$='.EnteredQuantity']";
    private const string QUILT = "/mossbed-down-quilt";
    private const string EMAIL = "quilt@example.com";

    [SkippableFact]
    public async Task A_guest_sends_first_what_is_there_and_takes_something_else_for_the_rest()
    {
        await using var visit = await shopfront.VisitAsync("waiting-phone", 360, 740);
        var page = visit.Page;

        await page.GotoAsync(QUILT);
        await page.Locator("select[name^=product_attribute_]").Nth(0).SelectOptionAsync(new SelectOptionValue { Label = "Long" });
        await page.Locator("select[name^=product_attribute_]").Nth(1).SelectOptionAsync(new SelectOptionValue { Label = "Moss" });
        await page.FillAsync(QUANTITY, "5");
        var notice = page.Locator(".backorder-notice-host .backorder-notice");
        await Expect(notice).ToHaveAttributeAsync("data-now", "2");
        await Expect(notice).ToHaveAttributeAsync("data-later", "3");
        await Expect(page.Locator(".backorder-alternatives-host li").First).ToBeVisibleAsync();
        await LookBothWaysAsync(visit, "product");

        await page.RunAndWaitForResponseAsync(
            () => page.Locator(".add-to-cart-button").First.ClickAsync(),
            answer => answer.Url.Contains("/addproducttocart/", StringComparison.Ordinal));
        await page.GotoAsync("/cart");
        await page.ClickAsync("button[formaction$='/first']");
        await Expect(page.Locator("button[formaction$='/first']")).ToHaveAttributeAsync("aria-pressed", "true");
        await LookBothWaysAsync(visit, "cart");
        await OrderAsync(page);
        await visit.LookAroundAsync("completed");

        // From the mail.
        using var clerk = await Clerk.SignInAsync(shopfront.Address);
        var mail = (await clerk.MailsToAsync(EMAIL)).Last(one => one.Body.Contains("/backorders/waiting/", StringComparison.Ordinal));
        Assert.Contains("2 in stock, 3 on backorder (ships ", mail.Body, StringComparison.Ordinal);
        await page.GotoAsync(Link().Match(mail.Body).Value);
        await Expect(page.Locator("h1")).ToContainTextAsync("Backordered items in order");
        await LookBothWaysAsync(visit, "waiting");
        await page.Locator(".backorder-choices-more summary").Nth(0).ClickAsync();
        await page.Locator(".backorder-choices-more summary").Nth(1).ClickAsync();
        await LookBothWaysAsync(visit, "choices");

        await page.Locator(".backorder-choices button[name=AlternativeId]").First.ClickAsync();
        await Expect(page.Locator(".backorder-choices-pending")).ToContainTextAsync("3");
        await LookBothWaysAsync(visit, "asked");

        await AcceptAsync();

        await page.ReloadAsync();
        await Expect(page.Locator(".backorder-choices-pending")).ToHaveCountAsync(0);
        await LookBothWaysAsync(visit, "accepted");
        await clerk.RunTaskAsync();
        Assert.Contains(await clerk.MailsToAsync(EMAIL), one => System.Net.WebUtility.HtmlDecode(one.Body).Contains("Your request: Mossbed Fibre Quilt instead of 3 × Mossbed Down Quilt", StringComparison.Ordinal));
        Assert.Empty(await clerk.ErrorsAsync());
        Assert.Empty(visit.Faults);
    }

    [SkippableTheory]
    [InlineData("mails", 1280)]
    [InlineData("mails-phone", 360)]
    public async Task An_admin_looks_at_each_mail_before_it_goes_out(string name, int width)
    {
        await using var visit = await shopfront.VisitAsync(name, width);
        var page = visit.Page;
        await visit.SignInAsync("admin@example.com");

        await page.GotoAsync("/Admin/BackorderMails/List");
        var mails = await page.Locator("#backorder-mails tbody tr").CountAsync();
        Assert.Equal(13, mails);
        await LookBothWaysAsync(visit, "list");

        // Stock alerts are of no order, and have no preview.
        const string PREVIEW = "#backorder-mails tbody a[href*='templateId']";
        var previews = await page.Locator(PREVIEW).CountAsync();
        Assert.Equal(11, previews);
        for (var mail = 0; mail < previews; mail++)
        {
            await page.GotoAsync("/Admin/BackorderMails/List");
            await page.Locator(PREVIEW).Nth(mail).ClickAsync();
            await Expect(page.Locator("#backorder-preview iframe")).ToBeVisibleAsync();
        }

        await visit.LookAroundAsync("preview");
        await page.GotoAsync("/Admin/BackorderIncentives/List");
        await LookBothWaysAsync(visit, "incentives");
        await page.GotoAsync("/Admin/BackorderDates/List");
        await LookBothWaysAsync(visit, "dates");
        Assert.Empty(visit.Faults);
    }

    [SkippableFact]
    public async Task A_customer_asks_to_be_told_and_sees_it_in_the_account()
    {
        await using var visit = await shopfront.VisitAsync("notify-phone", 360, 740);
        var page = visit.Page;
        await page.GotoAsync("/enamel-kettle-1-5-l");
        await page.Locator(".backorder-notify summary").ClickAsync();
        await LookBothWaysAsync(visit, "form");

        await visit.SignInAsync("anna@example.com");
        await page.GotoAsync("/enamel-kettle-1-5-l");
        await page.Locator(".backorder-notify summary").ClickAsync();
        await page.ClickAsync(".backorder-notify button[formaction]");
        await Expect(page.Locator(".backorder-notify .backorder-choices-answer")).ToBeVisibleAsync();
        await LookBothWaysAsync(visit, "asked");

        await page.GotoAsync("/customer/backorders/notify");
        await Expect(page.Locator("main")).ToContainTextAsync("Enamel Kettle 1.5 L");
        await LookBothWaysAsync(visit, "list");
        await page.GotoAsync("/customer/backorders");
        await LookBothWaysAsync(visit, "account");
        await AssertShortAsync(page);
        Assert.Empty(visit.Faults);
    }

    /// <summary>What can be decided is opened by those who want to: seven lines were once more than four screens of a phone.</summary>
    private static async Task AssertShortAsync(IPage page)
    {
        foreach (var row in await page.Locator(".backorder-row").AllAsync())
        {
            Assert.InRange((await row.BoundingBoxAsync())!.Height, 40, 260);
            Assert.Equal(0, await row.Locator("button:visible").CountAsync());
        }
    }

    private async Task AcceptAsync()
    {
        await using (var narrow = await shopfront.VisitAsync("requests-phone", 360, 740))
        {
            await narrow.SignInAsync("admin@example.com");
            await narrow.Page.GotoAsync("/Admin/BackorderRequests/List");
            await Expect(narrow.Page.Locator("#requests-grid tbody tr button").First).ToBeVisibleAsync();
            await LookBothWaysAsync(narrow, "open");
            Assert.Empty(narrow.Faults);
        }

        await using var desk = await shopfront.VisitAsync("requests");
        await desk.SignInAsync("admin@example.com");
        await desk.Page.GotoAsync("/Admin/BackorderRequests/List");
        await Expect(desk.Page.Locator("#requests-grid tbody tr button").First).ToBeVisibleAsync();
        await LookBothWaysAsync(desk, "open");
        await desk.Page.Locator("#requests-grid [data-action=refuse]").First.ClickAsync();
        await Expect(desk.Page.Locator("#request-reason")).ToBeFocusedAsync();
        await desk.LookAroundAsync("refuse");
        await desk.Page.Locator("#request-dialog [data-dismiss=modal]").ClickAsync();
        await desk.Page.Locator("#requests-grid [data-action=accept]").First.ClickAsync();
        await Expect(desk.Page.Locator("#request-dialog-submit")).ToBeFocusedAsync();
        await Expect(desk.Page.Locator("#request-reason")).ToBeHiddenAsync();
        await Expect(desk.Page.Locator(".request-dialog-text")).Not.ToBeEmptyAsync();
        await Expect(desk.Page.Locator("#requests-grid tbody tr button")).Not.ToHaveCountAsync(0);
        await desk.LookAroundAsync("accept");
        await desk.Page.ClickAsync("#request-dialog-submit");
        await Expect(desk.Page.Locator("#requests-grid tbody tr button")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Expect(desk.Page.Locator(".backorder-answer")).Not.ToBeEmptyAsync();
        await desk.LookAroundAsync("accepted");
        Assert.Empty(desk.Faults);
    }

    // The same page from left to right and from right to left.
    private static async Task LookBothWaysAsync(Visit visit, string what)
    {
        await visit.LookAroundAsync(what);
        await visit.Page.EvaluateAsync("() => { document.documentElement.dir = 'rtl'; }");
        await visit.LookAroundAsync($"{what}-right-to-left");
        await visit.Page.EvaluateAsync("() => { document.documentElement.dir = 'ltr'; }");
    }

    private static async Task OrderAsync(IPage page)
    {
        await page.GotoAsync("/onepagecheckout");
        await ShopperWalk.FillAddressAsync(page);
        await page.FillAsync("[name='BillingNewAddress.Email']", EMAIL);
        await page.ClickAsync(".new-address-next-step-button");
        await page.ClickAsync(".shipping-method-next-step-button");
        await page.ClickAsync(".payment-method-next-step-button");
        await page.ClickAsync(".payment-info-next-step-button");
        await page.ClickAsync(".confirm-order-next-step-button");
        await page.WaitForURLAsync("**/checkout/completed/**");
    }

    [GeneratedRegex("/backorders/waiting/[A-Za-z0-9_-]{59}")]
    private static partial Regex Link();
}
