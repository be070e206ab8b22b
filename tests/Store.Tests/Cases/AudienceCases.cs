using System.Net;
using Store.Tests.Running;

namespace Store.Tests.Cases;

/// <summary>What only some may see, in some store: nobody else hears of it, and nobody is lost.</summary>
[Collection(CaseStores.NAME)]
public sealed class AudienceCases(CaseStore store)
{
    private readonly Clerk _clerk = store.Clerk;

    [Theory]
    [InlineData("SelectedCustomerRoleIds")]
    [InlineData("SelectedStoreIds")]
    public async Task Who_may_not_buy_it_is_told_when_they_may(string limit)
    {
        var email = $"{limit.ToLowerInvariant()}@example.com";
        var second = await SecondStoreAsync();
        var goods = await store.SellAsync(stock: 0);
        using var eve = await RegisterAsync(store.Address, email);
        await eve.OpenAsync($"/{goods.Slug}");
        await eve.PostAsync($"/backorders/notify/product/{goods.Id}", ("BackordersNotifyEmail", email), ("BackordersNotifyReturn", $"/{goods.Slug}"));

        // Limited to administrators, or to the other store: not there for Eve, in her store.
        await LimitAsync(goods, limit, limit == "SelectedStoreIds" ? second : 1);
        Assert.Equal(HttpStatusCode.NotFound, await eve.StatusOfAsync($"/{goods.Slug}"));
        await _clerk.SetStockAsync(goods.Id, 4);
        await store.Desk.LookAsync();
        Assert.Empty(await store.MailsToAsync(email));

        await LimitAsync(goods, limit);
        Assert.Equal(HttpStatusCode.OK, await eve.StatusOfAsync($"/{goods.Slug}"));
        await store.Desk.LookAsync();
        Assert.Contains(goods.Name, Assert.Single(await store.MailsToAsync(email)), StringComparison.Ordinal);
        Assert.Empty(await _clerk.ErrorsAsync());
    }

    [Fact]
    public async Task It_is_sold_in_its_store_alone_and_offered_instead_there_alone()
    {
        var second = await SecondStoreAsync();
        var goods = await store.SellAsync(stock: 0);
        var other = await store.SellAsync(stock: 9);
        await _clerk.Browser.OpenAsync($"/Admin/Product/Edit/{goods.Id}");
        await _clerk.Browser.AskAsync("/Admin/BackorderSubstitutes/Add", ("productId", Desk.Text(goods.Id)), ("substituteId", Desk.Text(other.Id)), ("bothWays", "false"));
        await LimitAsync(other, "SelectedStoreIds", second);

        using var here = new Shopper(store.Address);
        using var there = new Shopper(Elsewhere);
        await here.LookAtAsync(goods.Slug);
        Assert.DoesNotContain(other.Id, await OfferedAsync(here, goods));
        Assert.Equal(HttpStatusCode.NotFound, await here.Browser.StatusOfAsync($"/{other.Slug}"));
        await there.LookAtAsync(other.Slug);
        Assert.Contains(other.Id, await OfferedAsync(there, goods));

        // A backorder knows its store.
        var order = await there.BuyAsync(goods.Slug, goods.Id, 2, "there@example.com");
        Assert.Equal(Desk.Text(second), (await _clerk.BackorderOfAsync(order))["StoreId"]);
        Assert.Contains(Elsewhere.Authority, (await store.MailsToAsync("there@example.com"))[0], StringComparison.Ordinal);
        Assert.Empty(await _clerk.ErrorsAsync());
    }

    // The same server under another name.
    private Uri Elsewhere => new($"http://localhost:{store.Address.Port}/");

    private async Task<int> SecondStoreAsync()
    {
        var page = await _clerk.Browser.OpenAsync("/Admin/Store/List");
        if (page.QuerySelectorAll("#stores li").Length < 2)
            page = await _clerk.Browser.PostAsync("/Admin/Store/Create", ("name", "Fernhill Outlet"), ("url", Elsewhere.AbsoluteUri));

        return int.Parse(page.QuerySelectorAll("#stores li")[^1].GetAttribute("data-store")!, System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task LimitAsync(Goods goods, string limit, params int[] ids)
    {
        await _clerk.Browser.OpenAsync($"/Admin/Product/Edit/{goods.Id}");
        await _clerk.Browser.PostAsync($"/Admin/Product/Limit/{goods.Id}", [.. ids.Select(id => (limit, Desk.Text(id)))]);
    }

    private static async Task<IEnumerable<int>> OfferedAsync(Shopper shopper, Goods goods)
    {
        var page = await shopper.Browser.PostAsync($"/backorders/alternatives/{goods.Id}", ($"addtocart_{goods.Id}.EnteredQuantity", "2"));

        return page.QuerySelectorAll("li[data-product-id]").Select(row => int.Parse(row.GetAttribute("data-product-id")!, System.Globalization.CultureInfo.InvariantCulture));
    }

    public static async Task<Browser> RegisterAsync(Uri address, string email)
    {
        var browser = new Browser(address);
        await browser.OpenAsync("/register");
        await browser.PostAsync("/register", ("FirstName", "Eve"), ("LastName", "Marsh"), ("Email", email), ("Password", Clerk.PASSWORD));

        return browser;
    }
}
