using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Store.Tests.Running;
using Store.Tests.Running.Data;

namespace Store.Tests;

/// <summary>A clerk limits what may be on backorder; shoppers meet the limit wherever they enter a quantity.</summary>
public sealed class LimitStory
{
    private const string TENT = "fernhill-tent-for-two";
    private const string NAME = "Fernhill Tent for two";

    [Fact]
    public async Task No_more_is_ordered_than_the_limit_allows_and_every_page_says_so()
    {
        await using var store = await StoreProcess.StartAsync(Databases.OfSqlite());
        using var clerk = await Clerk.SignInAsync(store.Address);
        using var first = new Shopper(store.Address);
        using var second = new Shopper(store.Address);
        var tent = await clerk.ProductAsync("TENT-2");

        // Mistakes are told at their field, and what was typed stays.
        await clerk.Browser.OpenAsync($"/Admin/BackorderLimits/Edit?scopeId=40&productId={tent}");
        var page = await clerk.Browser.PostAsync("/Admin/BackorderLimits/Save", Fields(tent, ("Amount", "-2"), ("FirstDay", "tomorrow")));
        Assert.Equal("Units or days: Enter a whole number from 0 to 1000000.", Error(page, "Amount"));
        Assert.EndsWith("Enter dates as yyyy-mm-dd.", Error(page, "FirstDay"), StringComparison.Ordinal);
        Assert.Equal("-2", ((IHtmlInputElement)page.QuerySelector("#Amount")!).Value);
        page = await clerk.Browser.PostAsync("/Admin/BackorderLimits/Save", Fields(tent, ("Amount", "2")));
        Assert.Equal([NAME, "At most 2 waiting"], page.QuerySelectorAll("#backorder-limits tbody tr td").Skip(1).Take(2).Select(cell => cell.TextContent.Trim()));
        Assert.Contains("At most 2 waiting", (await clerk.Browser.OpenAsync($"/Admin/Product/Edit/{tent}")).QuerySelector("#backorders-product-limits")!.TextContent, StringComparison.Ordinal);

        // 3 are in stock and 2 may wait.
        await first.LookAtAsync(TENT);
        Assert.Equal($"You can order at most 5 of {NAME} now.", await NoticeAsync(first, tent, 6));
        Assert.Contains("3 in stock, 2 on backorder", await NoticeAsync(first, tent, 5), StringComparison.Ordinal);
        Assert.Equal($"You can order at most 5 of {NAME} now.", await AddAsync(first, tent, 6));
        Assert.Empty(Quantities(await first.CartAsync()));
        await first.PutIntoCartAsync(tent, 4);
        Assert.Equal($"You can order at most 5 of {NAME} now.", await AddAsync(first, tent, 2));
        await first.PutIntoCartAsync(tent, 1);
        Assert.Equal(5, Assert.Single(Quantities(await first.CartAsync())));

        // Somebody else has the same in the cart, and is the second to order.
        await second.LookAtAsync(TENT);
        await second.PutIntoCartAsync(tent, 1);
        await second.CheckOutAsync("second@example.com");
        await first.CheckOutAsync("first@example.com");
        var order = await first.ConfirmAsync();
        Assert.Equal((2, 0, 0, 0, 0), (await clerk.BackorderOfAsync(order)).Books);
        var refused = await second.Browser.AskAsync("/checkout/OpcConfirmOrder");
        Assert.Contains($"{NAME} cannot be ordered at the moment.", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, (await clerk.BackordersAsync()).Count(row => row.ProductId == tent));
        Assert.Contains($"{NAME} cannot be ordered at the moment.", (await second.CartAsync()).Body!.TextContent, StringComparison.Ordinal);

        // The page says it, has no button, and tells search engines the same.
        page = await second.LookAtAsync(TENT);
        Assert.Empty(page.QuerySelectorAll(".add-to-cart-button"));
        Assert.Equal("Out of stock", page.QuerySelector($"#stock-availability-value-{tent}")!.TextContent);
        Assert.Contains($"{NAME} cannot be ordered at the moment.", page.QuerySelector(".backorder-notice-host")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("https://schema.org/OutOfStock", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);

        // A limit that is gone limits nobody.
        await clerk.Browser.OpenAsync("/Admin/BackorderLimits/List");
        var id = (await clerk.Browser.OpenAsync("/Admin/BackorderLimits/List")).QuerySelector("#backorder-limits a")!.GetAttribute("href")!.Split('/')[^1];
        await clerk.Browser.PostAsync("/Admin/BackorderLimits/Delete", ("id", id));
        page = await second.LookAtAsync(TENT);
        Assert.Single(page.QuerySelectorAll(".add-to-cart-button"));
        Assert.Contains("https://schema.org/BackOrder", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
        await second.CheckOutAsync("second@example.com");
        Assert.NotEqual(order, await second.ConfirmAsync());
        Assert.Empty(await clerk.ErrorsAsync());
    }

    [SkippableTheory]
    [InlineData("postgres")]
    [InlineData("mariadb")]
    public async Task Of_many_shoppers_at_once_as_many_are_served_as_the_limit_allows(string server)
    {
        const int SHOPPERS = 6;
        const int MOST = 2;
        await using var database = (server == "postgres" ? DatabaseServer.Postgres : DatabaseServer.MariaDb).Create();
        await using var store = await StoreProcess.StartAsync(database.Arguments);
        using var clerk = await Clerk.SignInAsync(store.Address);
        var tent = await clerk.ProductAsync("TENT-2");
        await clerk.SetStockAsync(tent, 0);
        await clerk.Browser.OpenAsync($"/Admin/BackorderLimits/Edit?scopeId=40&productId={tent}");
        await clerk.Browser.PostAsync("/Admin/BackorderLimits/Save", Fields(tent, ("Amount", $"{MOST}")));
        var shoppers = Enumerable.Range(0, SHOPPERS).Select(_ => new Shopper(store.Address)).ToList();
        foreach (var (shopper, number) in shoppers.Select((shopper, number) => (shopper, number)))
        {
            await shopper.LookAtAsync(TENT);
            await shopper.PutIntoCartAsync(tent, 1);
            await shopper.CheckOutAsync($"shopper{number}@example.com");
        }

        var placed = await Task.WhenAll(shoppers.Select(shopper => shopper.TryConfirmAsync()));
        shoppers.ForEach(shopper => shopper.Dispose());

        Assert.Equal(MOST, placed.Count(one => one));
        Assert.Equal(MOST, (await clerk.BackordersAsync()).Where(row => row.ProductId == tent).Sum(row => row.Books.Item1));
    }

    private static (string, string)[] Fields(int productId, params (string, string)[] fields) =>
        [("Id", "0"), ("ScopeId", "40"), ("ProductId", productId.ToString(CultureInfo.InvariantCulture)), ("BasisId", "10"), .. fields];

    private static string Error(IHtmlDocument page, string field) => page.QuerySelector($"[data-valmsg-for='{field}']")!.TextContent.Trim();

    private static async Task<string> NoticeAsync(Shopper shopper, int productId, int quantity)
    {
        var answer = await shopper.Browser.AskAsync($"/backorders/notice/{productId}", ($"addtocart_{productId}.EnteredQuantity", $"{quantity}"));

        return shopper.Browser.Parse(answer.GetProperty("html").GetString()!).Body!.TextContent;
    }

    /// <returns>Why it was not added.</returns>
    private static async Task<string> AddAsync(Shopper shopper, int productId, int quantity)
    {
        var answer = await shopper.Browser.AskAsync($"/addproducttocart/details/{productId}/1", ($"addtocart_{productId}.EnteredQuantity", $"{quantity}"));
        Assert.False(answer.GetProperty("success").GetBoolean(), answer.ToString());
        var message = answer.GetProperty("message");

        return message.ValueKind == System.Text.Json.JsonValueKind.Array ? message[0].GetString()! : message.GetString()!;
    }

    private static int[] Quantities(IHtmlDocument cart) =>
        [.. cart.QuerySelectorAll("tr[data-item-id] input.qty-input").Select(input => int.Parse(((IHtmlInputElement)input).Value, CultureInfo.InvariantCulture))];
}
