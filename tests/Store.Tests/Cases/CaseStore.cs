using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Store.Tests.Running;
using Store.Tests.Running.Data;

namespace Store.Tests.Cases;

/// <summary>One store in which each case has goods and people of its own. The task runs when a clerk says so.</summary>
public sealed partial class CaseStore : IAsyncLifetime
{
    private int _goods;
    private StoreProcess _store = null!;

    public Database Database { get; } = DatabaseServer.Sqlite.Create();

    public Uri Address => _store.Address;

    public Clerk Clerk { get; private set; } = null!;

    public Desk Desk { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _store = await StoreProcess.StartAsync([.. Database.Arguments, "--no-timers"]);
        Clerk = await Clerk.SignInAsync(Address);
        Desk = new Desk(Clerk);
    }

    public async Task DisposeAsync()
    {
        Clerk.Dispose();
        await _store.DisposeAsync();
        await Database.DisposeAsync();
    }

    public async Task<Goods> SellAsync(int stock, decimal price = 10)
    {
        var sku = $"CASE-{++_goods}";
        await Clerk.Browser.OpenAsync("/Admin/Outside");
        var sample = await Clerk.Browser.AskAsync("/Admin/Outside/Sample", ("kind", "product"), ("sku", sku), ("stock", Desk.Text(Math.Max(1, stock))), ("recurring", "false"));
        var goods = new Goods(sample.GetProperty("ProductId").GetInt32(), sku);
        await Clerk.EditAsync(goods.Id, "Price", price.ToString(CultureInfo.InvariantCulture));
        if (stock < 1)
            await Clerk.SetStockAsync(goods.Id, stock);

        return goods;
    }

    public async Task<int> BuyAsync(Goods goods, int quantity, string email)
    {
        using var shopper = new Shopper(Address);

        return await shopper.BuyAsync(goods.Slug, goods.Id, quantity, email);
    }

    public async Task<(int, int, int, int, int)> BooksAsync(int order) => (await Clerk.BackorderOfAsync(order)).Books;

    /// <summary>Bodies of the mails to somebody, the oldest first.</summary>
    public async Task<IReadOnlyList<string>> MailsToAsync(string email) => [.. (await Clerk.MailsToAsync(email)).Select(mail => mail.Body)];

    /// <summary>Somebody asks by the link of a mail to cancel what waits, and a clerk accepts.</summary>
    /// <param name="clerk">Null: the one of this store.</param>
    /// <returns>What the clerk is answered.</returns>
    public async Task<string> CancelByLinkAsync(string email, Clerk? clerk = null)
    {
        await AskToCancelAsync(Address, (await MailsToAsync(email)).Last(body => body.Contains("/backorders/waiting/", StringComparison.Ordinal)));

        return await AcceptAsync(clerk ?? Clerk);
    }

    public static async Task AskToCancelAsync(Uri address, string mail)
    {
        using var reader = new Browser(address);
        var link = Link().Match(mail).Value;
        var page = await reader.OpenAsync(link);
        var button = page.QuerySelector("button[name=Choice][value=Cancel]")!;
        await reader.SubmitAsync(page, (IHtmlFormElement)button.ParentElement!, link, ("Choice", "Cancel"));
    }

    public static async Task<string> AcceptAsync(Clerk clerk)
    {
        await clerk.Browser.OpenAsync("/Admin/BackorderRequests/List");
        var open = await clerk.Browser.AskAsync("/Admin/BackorderRequests/List", ("draw", "1"), ("start", "0"), ("length", "10"), ("SearchStateId", "-1"));
        var request = Assert.Single(open.GetProperty("Data").EnumerateArray(), row => row.GetProperty("State").GetString() == "Open");
        var answer = await clerk.Browser.AskAsync("/Admin/BackorderRequests/Accept", ("id", Desk.Text(request.GetProperty("Id").GetInt32())));

        return answer.GetProperty("message").GetString()!;
    }

    [GeneratedRegex("/backorders/waiting/[A-Za-z0-9_-]{59}")]
    private static partial Regex Link();
}

/// <summary>What a case sells.</summary>
public sealed record Goods(int Id, string Sku)
{
    public string Slug => $"sample-{Sku.ToLowerInvariant()}";

    public string Name => $"Sample {Sku}";
}

[CollectionDefinition(NAME)]
public sealed class CaseStores : ICollectionFixture<CaseStore>
{
    public const string NAME = "cases";
}
