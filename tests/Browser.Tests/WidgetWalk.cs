using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>Each part of the plugin in the pages of the shop, which hide what does not bring its own size as themes of real shops do.</summary>
[Collection(ShopfrontCollection.NAME)]
public sealed class WidgetWalk(Shopfront shopfront)
{
    private const string ADD = ".add-to-cart-button";

    [SkippableTheory]
    [InlineData("widgets", 1366)]
    [InlineData("widgets-phone", 390)]
    public async Task Every_part_is_seen_where_it_stands(string name, int width)
    {
        await using var visit = await shopfront.VisitAsync(name, width);
        var page = visit.Page;

        await page.GotoAsync("/cookware");
        await visit.AssertSeenAsync(".product-item .backorder-badge");
        Assert.Equal("absolute", await page.Locator(".product-item .backorder-badge").First.EvaluateAsync<string>("badge => getComputedStyle(badge).position"));

        await page.GotoAsync("/enamel-kettle-1-5-l");
        await visit.AssertSeenAsync(".backorder-notice", ".backorder-notify summary");
        await page.ClickAsync(".backorder-notify summary");
        await visit.AssertSeenAsync(".backorder-notify .button-2");
        // As narrow as its words: the theme's own buttons there are as wide as the column.
        Assert.True((await page.Locator(".backorder-notify .button-2").BoundingBoxAsync())!.Width < 200);
        Assert.Equal("underline", await page.Locator(".backorder-alternatives a").First.EvaluateAsync<string>("name => getComputedStyle(name).textDecorationLine"));
        await visit.LookAroundAsync("product");

        await page.RunAndWaitForResponseAsync(
            () => page.Locator(ADD).First.ClickAsync(),
            answer => answer.Url.Contains("/addproducttocart/", StringComparison.Ordinal));
        await page.GotoAsync("/cart");
        await visit.AssertSeenAsync("td.product .backorder-notice");
        await visit.LookAroundAsync("cart");
        Assert.Empty(visit.Faults);
    }

    [SkippableFact]
    public async Task A_first_button_can_be_read_though_the_theme_colors_the_text_of_all()
    {
        await using var visit = await shopfront.VisitAsync("widgets-order");
        var page = visit.Page;
        await page.GotoAsync("/enamel-kettle-1-5-l");
        await page.EvaluateAsync("() => document.querySelector('.overview').insertAdjacentHTML('beforeend', '<button type=\"button\" class=\"button-1 backorder-choice\">Keep waiting</button>')");

        Assert.Equal("rgb(255, 255, 255)", await page.Locator(".backorder-choice.button-1").EvaluateAsync<string>("button => getComputedStyle(button).color"));
        await visit.LookAroundAsync("button");
    }
}
