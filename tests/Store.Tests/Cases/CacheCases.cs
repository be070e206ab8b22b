using Store.Tests.Running;
using Store.Tests.Running.Data;

namespace Store.Tests.Cases;

/// <summary>Two servers whose caches do not hear of each other: what a clerk does at one of them is done to what is stored.</summary>
public sealed class CacheCases
{
    private const string TENT = "fernhill-tent-for-two";
    private const string BOB = "bob@example.com";

    [Fact]
    public async Task A_request_is_accepted_on_a_server_that_still_remembers_other_stock()
    {
        await using var database = DatabaseServer.Sqlite.Create();
        await using var store = await StoreProcess.StartAsync([.. database.Arguments, "--no-timers", "--cache-apart"]);
        using var old = await Clerk.SignInAsync(store.Address);
        var tent = await old.ProductAsync("TENT-2");
        await old.SetStockAsync(tent, 5);
        Assert.Equal(5, await old.StockOfAsync(tent));
        using var fresh = await Clerk.SignInAsync(store.Second!);

        // Sold at the other server, where a clerk has made it dearer, too.
        await fresh.EditAsync(tent, "Price", "123.45");
        await BuyAsync(store.Second!, tent, 7, "ada@example.com");
        await BuyAsync(store.Second!, tent, 2, BOB);
        Assert.Equal((-4, 5), (await StockAsync(database, tent), await old.StockOfAsync(tent)));

        await CaseStore.AskToCancelAsync(store.Second!, (await fresh.MailsToAsync(BOB)).Last(mail => mail.Body.Contains("/backorders/waiting/", StringComparison.Ordinal)).Body);
        await CaseStore.AcceptAsync(old);

        Assert.Equal(-2, await StockAsync(database, tent));
        Assert.Equal(12345, await database.NumberAsync($"""SELECT ROUND("Price" * 100) FROM "Product" WHERE "Id" = {tent}"""));
        Assert.Equal((-2, -2), (await database.NumberAsync($"""SELECT "StockQuantity" FROM "StockQuantityHistory" WHERE "ProductId" = {tent} ORDER BY "Id" DESC LIMIT 1"""), await old.StockOfAsync(tent)));
        Assert.Empty(await old.ErrorsAsync());
    }

    private static async Task BuyAsync(Uri address, int tent, int quantity, string email)
    {
        using var shopper = new Shopper(address);
        await shopper.BuyAsync(TENT, tent, quantity, email);
    }

    private static Task<long> StockAsync(Database database, int tent) => database.NumberAsync($"""SELECT "StockQuantity" FROM "Product" WHERE "Id" = {tent}""");
}
