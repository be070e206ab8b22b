using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

[Collection(ShopfrontCollection.NAME)]
public sealed partial class ShopperWalk(Shopfront shopfront)
{
    private const string QUANTITY = "input[name$='.EnteredQuantity']";

    // The summary of the checkout and the small cart repeat what the lines say.
    private const string NOTICE = "main .backorder-notice:not(.backorder-summary *)";

    [SkippableTheory]
    [InlineData("desk", 1280, 900)]
    [InlineData("phone", 375, 740)]
    public async Task A_guest_is_told_on_every_page_what_comes_now_and_what_later(string device, int width, int height)
    {
        await using var visit = await shopfront.VisitAsync($"shopper-{device}", width, height);
        var page = visit.Page;

        await page.GotoAsync("/");
        await visit.LookAroundAsync("home");

        // Two are there for whoever walks first, none for the other.
        await page.GotoAsync("/fernhill-tent-for-four");
        await page.FillAsync(QUANTITY, "30");
        var notice = page.Locator(NOTICE);
        await Expect(notice).ToHaveAttributeAsync("data-later", TwentyEightOrThirty());
        var later = await notice.GetAttributeAsync("data-later");
        await visit.LookAroundAsync("product");

        await page.FillAsync(QUANTITY, "1");
        await page.FillAsync(QUANTITY, "30");
        await Expect(notice).ToHaveAttributeAsync("data-later", later!);
        await page.RunAndWaitForResponseAsync(
            () => page.Locator(".add-to-cart-button").First.ClickAsync(),
            answer => answer.Url.Contains("/addproducttocart/", StringComparison.Ordinal));

        await page.GotoAsync("/cart");
        await Expect(notice).ToHaveAttributeAsync("data-later", later!);
        await visit.LookAroundAsync("cart");

        await page.GotoAsync("/onepagecheckout");
        await FillAddressAsync(page);
        await visit.LookAroundAsync("address");
        await page.ClickAsync(".new-address-next-step-button");
        await page.ClickAsync(".shipping-method-next-step-button");
        await page.ClickAsync(".payment-method-next-step-button");
        await page.ClickAsync(".payment-info-next-step-button");
        await Expect(page.Locator("#opc-confirm_order .backorder-summary .backorder-notice")).ToHaveAttributeAsync("data-later", later!);
        await visit.LookAroundAsync("confirm");
        await page.ClickAsync(".confirm-order-next-step-button");

        await page.WaitForURLAsync("**/checkout/completed/**");
        await visit.LookAroundAsync("completed");
        await page.GetByRole(AriaRole.Link, new() { Name = "View your order" }).ClickAsync();
        await Expect(notice).ToHaveAttributeAsync("data-later", later!);
        await visit.LookAroundAsync("order");

        Assert.Empty(visit.Faults);
    }

    [GeneratedRegex("^(28|30)$")]
    private static partial Regex TwentyEightOrThirty();

    internal static async Task FillAddressAsync(IPage page)
    {
        await page.FillAsync("[name='BillingNewAddress.Email']", "grace@example.com");
        await page.FillAsync("[name='BillingNewAddress.FirstName']", "Grace");
        await page.FillAsync("[name='BillingNewAddress.LastName']", "Field");
        await page.FillAsync("[name='BillingNewAddress.Address1']", "12 Mill Lane");
        await page.FillAsync("[name='BillingNewAddress.ZipPostalCode']", "10115");
        await page.FillAsync("[name='BillingNewAddress.City']", "Westbridge");
    }
}
