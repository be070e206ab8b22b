using Store.Tests.Running;
using Store.Tests.Running.Data;

namespace Store.Tests;

/// <summary>What the plugin asks of the database while an order is placed, counted on the way to the server.</summary>
public sealed class OrderStatements
{
    private const string TENT = "TENT-2";
    private const int STOCK = 3;
    private const int COVERED = 1;
    private const int SHORT = 5;

    // Without others who wait, and with: the length of a queue must not matter.
    private const int ROUNDS = 2;

    [SkippableFact]
    public async Task Placing_an_order_asks_the_database_little_more_than_without_the_plugin()
    {
        await using var database = DatabaseServer.Postgres.Create();
        await StopTasksAsync(database);
        await using var log = new StatementLog(database.ConnectionString);
        await using var store = await StoreProcess.StartAsync(database.ArgumentsVia(log.ConnectionString));
        using var clerk = await Clerk.SignInAsync(store.Address);

        // What the shop keeps in its caches is read once.
        await CountAsync(store, clerk, log, COVERED, isHeard: true, TENT);
        await CountAsync(store, clerk, log, SHORT, isHeard: true, TENT);

        for (var round = 1; round <= ROUNDS; round++)
        {
            await AssertCostsAsync(store, clerk, log, 1, COVERED, TENT);
            await AssertCostsAsync(store, clerk, log, 3, SHORT, TENT);
            await AssertCostsAsync(store, clerk, log, 5, SHORT, TENT, "TENT-4");
            await AssertCostsAsync(store, clerk, log, 7, SHORT, TENT, "TENT-4", "SKILLET");
        }
    }

    private static async Task AssertCostsAsync(StoreProcess store, Clerk clerk, StatementLog log, int statements, int quantity, params string[] skus)
    {
        var without = await CountAsync(store, clerk, log, quantity, isHeard: false, skus);
        var with = await CountAsync(store, clerk, log, quantity, isHeard: true, skus);

        Assert.True(
            with.Count - without.Count == statements,
            $"{skus.Length} lines of {quantity}: {with.Count - without.Count} statements instead of {statements}:{Environment.NewLine}{string.Join(Environment.NewLine, with)}");
    }

    /// <returns>The statements of the request that places the order.</returns>
    private static async Task<IReadOnlyList<string>> CountAsync(StoreProcess store, Clerk clerk, StatementLog log, int quantity, bool isHeard, params string[] skus)
    {
        using var shopper = new Shopper(store.Address);
        await shopper.LookAtAsync("fernhill-tent-for-two");

        foreach (var sku in skus)
        {
            var product = await clerk.ProductAsync(sku);
            await clerk.SetStockAsync(product, STOCK);
            await shopper.PutIntoCartAsync(product, quantity);
        }

        await shopper.CheckOutAsync("grace@example.com");
        if (!isHeard)
            shopper.Browser.Send("X-Deaf-Plugins", "yes");

        // What follows the answer is waited for by nobody.
        shopper.Browser.Send("X-Dies-When-Answered", "yes");
        log.Take();
        var order = await shopper.PlaceAsync();
        var statements = log.Take();
        var waiting = (await clerk.BackordersAsync(("SearchOrderNumber", $"{order}"))).Select(row => row.Books);
        Assert.Equal(isHeard && quantity > STOCK ? Enumerable.Repeat((quantity - STOCK, 0, 0, 0, 0), skus.Length) : [], waiting);

        return statements;
    }

    // Each minute they would ask the database, too; timers of tasks that are off do not start.
    private static Task StopTasksAsync(Database database)
    {
        return database.RunAsync("""UPDATE "ScheduleTask" SET "Enabled" = FALSE""");
    }
}
