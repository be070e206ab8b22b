using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Store.Tests.Running;

namespace Store.Tests;

/// <summary>A store whose addresses begin with a language: each public address of the plugin, as links, forms and scripts use it.</summary>
public sealed partial class LanguageUrlStory
{
    private const string TENT = "fernhill-tent-for-two";

    [Fact]
    public async Task Every_public_address_answers_with_a_language_and_is_sent_on_without()
    {
        await using var store = await StoreProcess.StartAsync("--language-urls");
        using var clerk = await Clerk.SignInAsync(store.Address);
        using var shopper = new Shopper(store.Address);
        var tent = await clerk.ProductAsync("TENT-2");
        var order = await shopper.BuyAsync(TENT, tent, 5, "grace@example.com");
        var mail = (await clerk.MailsToAsync("grace@example.com")).Last(one => one.Body.Contains("/backorders/waiting/", StringComparison.Ordinal));
        var link = Link().Match(mail.Body).Value;
        Assert.StartsWith("/en/", link, StringComparison.Ordinal);
        using var customer = await Clerk.SignInAsync(store.Address, "anna@example.com");

        foreach (var page in new[] { link[3..], "/backorders/unsubscribe?token=x", "/customer/backorders", "/customer/backorders/notify" })
        {
            Assert.Equal((HttpStatusCode.Redirect, $"/en{page}"), await customer.Browser.FirstAnswerAsync(page));
            Assert.Equal((HttpStatusCode.OK, ""), await customer.Browser.FirstAnswerAsync($"/en{page}"));
            Assert.Equal((HttpStatusCode.OK, ""), await customer.Browser.FirstAnswerAsync($"/de{page}"));
        }

        Assert.Equal((HttpStatusCode.NotFound, ""), await customer.Browser.FirstAnswerAsync("/de/backorders/notify/x"));
        await AssertScriptsAndFormsAsync(shopper, tent, order);
        Assert.Empty(await clerk.ErrorsAsync());
    }

    private static async Task AssertScriptsAndFormsAsync(Shopper shopper, int tent, int order)
    {
        var id = tent.ToString(CultureInfo.InvariantCulture);
        await shopper.PutIntoCartAsync(tent, 9);
        var cart = await shopper.Browser.OpenAsync("/en/cart");
        Assert.Equal((HttpStatusCode.OK, ""), await shopper.Browser.FirstAnswerAsync("/backorders/checkout"));
        Assert.NotNull(await shopper.NoticeForAsync(tent, 9));

        foreach (var form in new[] { $"/backorders/alternatives/{id}", "/backorders/acknowledge", "/backorders/cart/send/first", "/en/backorders/unsubscribe/confirm", "/backorders/unsubscribe/confirm" })
            await shopper.Browser.PostAsync(form, ("token", "x"));

        foreach (var button in cart.QuerySelectorAll("button.backorder-choice"))
            Assert.StartsWith("/backorders/cart/", button.GetAttribute("formaction"), StringComparison.Ordinal);

        var asked = await shopper.Browser.PostAsync($"/backorders/notify/product/{id}", ("BackordersNotifyEmail", "eve@example.com"), ("BackordersNotifyReturn", $"/en/{TENT}"));
        Assert.NotNull(asked.QuerySelector(".backorder-notify"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await shopper.Browser.StatusOfAsync($"/backorders/choice/{order}"));
    }

    [GeneratedRegex("/[a-z]{2}/backorders/waiting/[A-Za-z0-9_-]{59}")]
    private static partial Regex Link();
}
