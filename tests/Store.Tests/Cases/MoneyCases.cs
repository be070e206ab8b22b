using System.Globalization;
using Store.Tests.Running;

namespace Store.Tests.Cases;

/// <summary>What a part of an order is worth and what an alternative costs, in the money in which the order was placed.</summary>
[Collection(CaseStores.NAME)]
public sealed class MoneyCases(CaseStore store)
{
    private const string TOTALS_STAY = "false";
    private const string TOTALS_FOLLOW = "true";

    private readonly Clerk _clerk = store.Clerk;
    private readonly Desk _desk = store.Desk;

    // Two at 50, a coupon of 20 %, shipping 5: paid 85. In the currency of the order, with its own decimals.
    [Theory]
    [InlineData("USD", "en-US", 1, 2, 40, 85)]
    [InlineData("EUR", "de-DE", 0.5, 2, 20, 42.50)]
    [InlineData("JPY", "ja-JP", 150, 0, 6000, 12750)]
    [InlineData("KWD", "ar-KW", 0.3075, 3, 12.300, 26.138)]
    public async Task A_cancelled_unit_is_worth_what_was_paid_for_it(string code, string locale, double rate, int decimals, double worth, double total)
    {
        Assert.Equal(decimals, CultureInfo.GetCultureInfo(locale).NumberFormat.CurrencyDecimalDigits);
        var email = $"{code}@example.com";
        await OfferAsync(code, locale, (decimal)rate);
        await AddCouponAsync($"TWENTY-{code}", 20);
        var goods = await store.SellAsync(stock: 1, price: 50);
        using var shopper = new Shopper(store.Address);
        await ChooseAsync(shopper, code);
        var order = await BuyWithCouponAsync(shopper, goods, 2, $"TWENTY-{code}", email);
        Assert.Equal(Money(total, locale), await TotalAsync(shopper, order));
        await _desk.PressAsync(order, "MarkOrderAsPaid");
        Assert.Equal((1, 0, 0, 0, 0), await store.BooksAsync(order));

        // Dearer tomorrow, but not for this order.
        await OfferAsync(code, locale, (decimal)rate * (code == "USD" ? 1 : 2));
        await store.CancelByLinkAsync(email);

        var notes = (await _desk.OpenAsync(order)).Body!.TextContent;
        Assert.Contains($"Refund due: {Money(worth, locale)}. The order total stays {Money(total, locale)}, because automatic updates", notes, StringComparison.Ordinal);
        Assert.Contains($"Correct it to {Money(total - worth, locale)} on the order page.", notes, StringComparison.Ordinal);
        Assert.Contains($"Refund due: {Money(worth, locale)}.", Text((await store.MailsToAsync(email))[^1]), StringComparison.Ordinal);
        Assert.Equal(Money(total, locale), await TotalAsync(shopper, order));
        Assert.Equal(0, await _clerk.StockOfAsync(goods.Id));
        Assert.Empty(await _clerk.ErrorsAsync());
    }

    // The clerk corrects what stayed; where totals follow, the store forgets the coupon that was used up and the clerk is told.
    [Theory]
    [InlineData(TOTALS_STAY, "$85.00")]
    [InlineData(TOTALS_FOLLOW, "$55.00")]
    public async Task Totals_follow_edits_by_setting_only(string follow, string left)
    {
        var email = $"follow-{follow}@example.com";
        await AddCouponAsync($"FOLLOW-{follow}", 20);
        var goods = await store.SellAsync(stock: 1, price: 50);
        using var shopper = new Shopper(store.Address);
        var order = await BuyWithCouponAsync(shopper, goods, 2, $"FOLLOW-{follow}", email);
        await _desk.PressAsync(order, "MarkOrderAsPaid");

        await SetTotalsAsync(follow);
        try
        {
            await store.CancelByLinkAsync(email);
        }
        finally
        {
            await SetTotalsAsync(TOTALS_STAY);
        }

        Assert.Equal(left, await _desk.TextAsync(order, "#order-total"));
        var notes = (await _desk.OpenAsync(order)).Body!.TextContent;
        Assert.Contains("Refund due: $40.00.", notes, StringComparison.Ordinal);
        Assert.Equal(follow == TOTALS_FOLLOW, notes.Contains("The store recalculated the order total to $55.00, but by these amounts it should be $45.00.", StringComparison.Ordinal));

        await _desk.PressAsync(order, "EditOrderTotals", ("subtotal", "50"), ("total", "45"));
        Assert.Equal("$45.00", await TotalAsync(shopper, order));
        Assert.Empty(await _clerk.ErrorsAsync());
    }

    // 2 × 50 and shipping 5, of which 300 points pay 30: one unit is half of 71.43 and 286 points; the other bears what rounding leaves.
    [Fact]
    public async Task Points_bear_their_share_and_come_back_with_a_cancelled_order()
    {
        const string BEN = "ben@example.com";
        await _clerk.Browser.OpenAsync("/Admin/Customer/List");
        var ben = await CustomerAsync(BEN);
        await _clerk.Browser.OpenAsync($"/Admin/Customer/Edit/{ben}");
        await _clerk.Browser.PostAsync($"/Admin/Customer/RewardPointsHistoryAdd/{ben}", ("addPoints", "300"), ("message", "For waiting"));
        var goods = await store.SellAsync(stock: 1, price: 50);
        using var shopper = new Shopper(store.Address);
        await shopper.Browser.OpenAsync("/login");
        await shopper.Browser.PostAsync("/login", ("Email", BEN), ("Password", Clerk.PASSWORD));
        await shopper.LookAtAsync(goods.Slug);
        await shopper.PutIntoCartAsync(goods.Id, 2);
        await shopper.CheckOutAsync(BEN, usePoints: true);
        var order = await shopper.ConfirmAsync();
        await _desk.PressAsync(order, "MarkOrderAsPaid");
        Assert.Equal("$75.00", await TotalAsync(shopper, order));
        Assert.Equal("0 reward points", await PointsAsync(ben));

        await store.CancelByLinkAsync(BEN);
        var note = (await _desk.OpenAsync(order)).QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).First(text => text.StartsWith("Refund due", StringComparison.Ordinal));
        Assert.StartsWith("Refund due: $35.72. Reward points to return: 143.", note, StringComparison.Ordinal);

        await _clerk.CancelOrderAsync(order);
        Assert.Equal("300 reward points", await PointsAsync(ben));
        Assert.Empty(await _clerk.ErrorsAsync());
    }

    // An alternative of 100.00, ordered in EUR at 0.5; the clerk who moves the date works in USD.
    [Fact]
    public async Task An_alternative_is_offered_at_the_price_of_the_order_whoever_writes_the_mail()
    {
        const string EMAIL = "euro@example.com";
        await OfferAsync("EUR", "de-DE", 0.5m);
        var goods = await store.SellAsync(stock: 0, price: 80);
        var other = await store.SellAsync(stock: 9, price: 100);
        await _clerk.Browser.OpenAsync($"/Admin/Product/Edit/{goods.Id}");
        await _clerk.Browser.AskAsync("/Admin/BackorderSubstitutes/Add", ("productId", Desk.Text(goods.Id)), ("substituteId", Desk.Text(other.Id)), ("bothWays", "false"));
        using var shopper = new Shopper(store.Address);
        await ChooseAsync(shopper, "EUR");
        Assert.Equal(Money(40, "de-DE"), (await shopper.LookAtAsync(goods.Slug)).QuerySelector(".product-price")!.TextContent.Trim());
        var offered = await shopper.Browser.PostAsync($"/backorders/alternatives/{goods.Id}", ($"addtocart_{goods.Id}.EnteredQuantity", "2"));
        Assert.Equal($"{Money(10, "de-DE")} more", offered.QuerySelector(".backorder-alternative-difference")!.TextContent);
        var order = await shopper.BuyAsync(goods.Slug, goods.Id, 2, EMAIL);

        await OfferAsync("EUR", "de-DE", 2);
        var row = await _clerk.BackorderOfAsync(order);
        var told = DateOnly.ParseExact(row["CurrentTo"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var days in new[] { 28, 56 })
            await _clerk.ActAsync("SetPromise", row.Id, ("From", Iso(told, days)), ("To", Iso(told, days)), ("Reason", ""));

        var mails = (await store.MailsToAsync(EMAIL)).Select(Text).Where(mail => mail.Contains(other.Name, StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(mails);
        Assert.All(mails, mail =>
        {
            Assert.Contains(Money(50, "de-DE"), mail, StringComparison.Ordinal);
            Assert.Contains(Money(10, "de-DE"), mail, StringComparison.Ordinal);
            Assert.DoesNotContain("$", mail, StringComparison.Ordinal);
            Assert.DoesNotContain("200,00", mail, StringComparison.Ordinal);
        });
        Assert.Equal(Money(82.50, "de-DE"), await TotalAsync(shopper, order));
        Assert.Empty(await _clerk.ErrorsAsync());
    }

    private async Task OfferAsync(string code, string locale, decimal rate)
    {
        await _clerk.Browser.OpenAsync("/Admin/Currency/List");
        await _clerk.Browser.PostAsync("/Admin/Currency/Save", ("code", code), ("locale", locale), ("rate", rate.ToString(CultureInfo.InvariantCulture)), ("published", "true"));
    }

    private async Task AddCouponAsync(string code, int percentage)
    {
        await _clerk.Browser.OpenAsync("/Admin/Discount/List");
        await _clerk.Browser.PostAsync("/Admin/Discount/Create", ("code", code), ("percentage", Desk.Text(percentage)));
    }

    private async Task SetTotalsAsync(string follow)
    {
        await _clerk.Browser.OpenAsync("/Admin/Setting/Order");
        await _clerk.Browser.PostAsync("/Admin/Setting/Order", ("AutoUpdateOrderTotalsOnEditingOrder", follow), ("OnePageCheckoutEnabled", "true"));
    }

    // With one currency there is nothing to choose.
    private static async Task ChooseAsync(Shopper shopper, string code)
    {
        var link = (await shopper.Browser.OpenAsync("/")).QuerySelectorAll("a.currency").FirstOrDefault(one => one.TextContent == code);
        if (link is not null)
            await shopper.Browser.OpenAsync(link.GetAttribute("href")!);
    }

    private static async Task<int> BuyWithCouponAsync(Shopper shopper, Goods goods, int quantity, string code, string email)
    {
        await shopper.LookAtAsync(goods.Slug);
        await shopper.PutIntoCartAsync(goods.Id, quantity);
        await shopper.CartAsync();
        var cart = await shopper.Browser.PostAsync("/cart/coupon", ("discountcouponcode", code));
        Assert.NotNull(cart.QuerySelector(".order-subtotal-discount"));
        await shopper.CheckOutAsync(email);

        return await shopper.ConfirmAsync();
    }

    private async Task<int> CustomerAsync(string email)
    {
        var page = await _clerk.Browser.OpenAsync("/Admin/Customer/List");

        return int.Parse(page.QuerySelectorAll("#customers li").Single(row => row.TextContent.Contains(email, StringComparison.Ordinal)).GetAttribute("data-customer")!, CultureInfo.InvariantCulture);
    }

    private async Task<string> PointsAsync(int customer) => (await _clerk.Browser.OpenAsync($"/Admin/Customer/Edit/{customer}")).QuerySelector("#points")!.TextContent;

    private static async Task<string> TotalAsync(Shopper shopper, int order) => (await shopper.OrderAsync(order)).QuerySelector(".order-total td")!.TextContent;

    private string Text(string mail) => _clerk.Browser.Parse(mail).Body!.TextContent;

    private static string Money(double amount, string locale) => ((decimal)amount).ToString("C", CultureInfo.GetCultureInfo(locale));

    private static string Iso(DateOnly day, int later) => day.AddDays(later).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
