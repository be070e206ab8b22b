using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests;

/// <summary>The notice that changes under the shopper's hands, on a small telephone, from right to left, and with a word to be given.</summary>
[Collection(ShopfrontCollection.NAME)]
public sealed class StorefrontWalk(Shopfront shopfront)
{
    private const string QUANTITY = "input[name$='.EnteredQuantity']";
    private const string HOST = ".backorder-notice-host";

    [SkippableFact]
    public async Task The_notice_follows_quantity_and_attributes_without_flicker()
    {
        await using var visit = await shopfront.VisitAsync("storefront-phone", 360, 740);
        var page = visit.Page;
        var questions = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.Url.Contains("/backorders/notice/", StringComparison.Ordinal))
                questions.Add(request.Url);
        };

        await page.GotoAsync("/cookware");
        await Expect(page.Locator(".product-item .backorder-badge").First).ToContainTextAsync("On backorder");
        await visit.LookAroundAsync("category");

        // The page comes with its notice: nothing is asked before something changes.
        await page.GotoAsync("/enamel-kettle-1-5-l");
        var host = page.Locator(HOST);
        await Expect(host.Locator(".backorder-notice")).ToHaveAttributeAsync("data-later", "1");
        await visit.LookAroundAsync("product");
        Assert.Empty(questions);

        // Typing "1", "12", "123" is one question, and the old text stays until its answer is there.
        await page.EvaluateAsync("() => { window.emptied = 0; new MutationObserver(() => { if (!document.querySelector('.backorder-notice-host').textContent) window.emptied++; }).observe(document.querySelector('.backorder-notice-host'), { childList: true, subtree: true }); }");
        await page.FillAsync(QUANTITY, "");
        await page.Locator(QUANTITY).PressSequentiallyAsync("123", new() { Delay = 20 });
        await Expect(host.Locator(".backorder-notice")).ToHaveAttributeAsync("data-later", "123");
        Assert.Equal(0, await page.EvaluateAsync<int>("() => window.emptied"));
        Assert.Single(questions);

        // An answer that comes late does not overwrite a newer one.
        await page.RouteAsync("**/backorders/notice/**", async route =>
        {
            if (route.Request.PostData!.Contains("EnteredQuantity=7&", StringComparison.Ordinal) || route.Request.PostData.EndsWith("EnteredQuantity=7", StringComparison.Ordinal))
                await Task.Delay(1_500);
            await route.ContinueAsync();
        });
        await page.RunAndWaitForRequestAsync(() => page.FillAsync(QUANTITY, "7"), request => request.Url.Contains("/backorders/notice/", StringComparison.Ordinal));
        await page.RunAndWaitForResponseAsync(
            () => page.RunAndWaitForResponseAsync(() => page.FillAsync(QUANTITY, "8"), answer => IsAnswer(answer, "8")),
            answer => IsAnswer(answer, "7"));
        await Expect(host.Locator(".backorder-notice")).ToHaveAttributeAsync("data-later", "8");
        await page.UnrouteAllAsync();

        // Attributes change it as quantities do.
        await page.GotoAsync("/enamel-mug");
        await page.Locator("select[name^=product_attribute_]").SelectOptionAsync(new SelectOptionValue { Label = "White" });
        await Expect(page.Locator($"{HOST} .backorder-notice")).ToHaveAttributeAsync("data-now", "0");
        await visit.LookAroundAsync("attributes");

        // From right to left the line stands on the other side, and nothing sticks out.
        await page.EvaluateAsync("() => { document.documentElement.dir = 'rtl'; }");
        Assert.Equal("4px", await page.Locator($"{HOST} .backorder-notice").EvaluateAsync<string>("notice => getComputedStyle(notice).borderRightWidth"));
        await visit.LookAroundAsync("right-to-left");
        Assert.Empty(visit.Faults);
    }

    [SkippableFact]
    public async Task A_shopper_ticks_with_the_keyboard_before_the_order_goes_through()
    {
        await using var clerk = await shopfront.VisitAsync("storefront-clerk");
        await clerk.SignInAsync("admin@example.com");
        await RequireAsync(clerk.Page, isRequired: true);

        try
        {
            await OrderAsync();
        }
        finally
        {
            // Others walk through the same store.
            await RequireAsync(clerk.Page, isRequired: false);
        }

        await clerk.LookAroundAsync("configuration");
        Assert.Empty(clerk.Faults);
    }

    private async Task OrderAsync()
    {
        await using var visit = await shopfront.VisitAsync("storefront-checkout", 360, 740);
        var page = visit.Page;
        await page.GotoAsync("/pocket-first-aid-kit");
        await page.FillAsync(QUANTITY, "13");
        await page.RunAndWaitForResponseAsync(
            () => page.Locator(".add-to-cart-button").First.ClickAsync(),
            answer => answer.Url.Contains("/addproducttocart/", StringComparison.Ordinal));
        await page.GotoAsync("/onepagecheckout");
        await ShopperWalk.FillAddressAsync(page);
        await page.ClickAsync(".new-address-next-step-button");
        await page.ClickAsync(".shipping-method-next-step-button");
        await page.ClickAsync(".payment-method-next-step-button");
        await page.ClickAsync(".payment-info-next-step-button");
        await Expect(page.Locator(".backorder-summary li")).ToHaveCountAsync(1);
        await visit.LookAroundAsync("acknowledge");

        await page.ClickAsync(".confirm-order-next-step-button");
        await Expect(page.Locator("#checkout-fault")).ToContainTextAsync("Please confirm that you understand");
        // The list was fetched anew, and the box has the focus.
        await Expect(page.Locator("#backorder-acknowledge")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Space");
        await page.ClickAsync(".confirm-order-next-step-button");
        await page.WaitForURLAsync("**/checkout/completed/**");
        await Expect(page.Locator(".backorder-summary .backorder-notice")).ToHaveAttributeAsync("data-later", "1");
        await visit.LookAroundAsync("completed");
        Assert.Empty(visit.Faults);
    }

    private static bool IsAnswer(IResponse answer, string quantity)
    {
        return answer.Url.Contains("/backorders/notice/", StringComparison.Ordinal) && answer.Request.PostData!.Contains($"EnteredQuantity={quantity}", StringComparison.Ordinal);
    }

    private static async Task RequireAsync(IPage page, bool isRequired)
    {
        await page.GotoAsync("/Admin/BackordersConfiguration/Configure");
        if (!await page.IsVisibleAsync("#RequireAcknowledgement"))
            await page.ClickAsync("#backorders-index a[href='#backorders-storefront']");
        await page.SetCheckedAsync("#RequireAcknowledgement", isRequired);
        await page.ClickAsync("button[name=save]");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }
}
