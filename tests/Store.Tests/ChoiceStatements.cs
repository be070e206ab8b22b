using Store.Tests.Running;

namespace Store.Tests;

/// <summary>What alternatives ask of the database, counted on the way to the server.</summary>
public sealed class ChoiceStatements
{
    private static readonly string? _server = Environment.GetEnvironmentVariable("BACKORDERS_POSTGRES");

    [SkippableFact]
    public async Task Alternatives_are_read_once_and_then_only_their_stock()
    {
        Assert.False(_server is null && Environment.GetEnvironmentVariable("CI") == "true");
        Skip.If(_server is null, "No PostgreSQL: set BACKORDERS_POSTGRES to a connection string.");

        await using var log = new StatementLog(PostgresDatabase.Create(_server));
        await using var store = await StoreProcess.StartAsync("--database", "postgres", "--connection", log.ConnectionString);
        using var clerk = await Clerk.SignInAsync(store.Address);
        var tent = await clerk.ProductAsync("TENT-2");
        using var shopper = new Shopper(store.Address);
        await shopper.LookAtAsync("fernhill-tent-for-two");
        await shopper.LookAtAsync("fernhill-tent-for-two");
        log.Take();
        await shopper.LookAtAsync("fernhill-tent-for-two");
        var inStock = log.Take();
        await clerk.SetStockAsync(tent, 0);
        log.Take();
        await shopper.LookAtAsync("fernhill-tent-for-two");
        var cold = log.Take();
        await shopper.LookAtAsync("fernhill-tent-for-two");
        var warm = log.Take();
        await shopper.PutIntoCartAsync(tent, 5);
        await shopper.CartAsync();
        log.Take();
        await shopper.CartAsync();
        var cart = log.Take();
        Assert.Fail($"in stock {inStock.Count}, cold {cold.Count}, warm {warm.Count}, cart {cart.Count}" + string.Join("\n", ["", "INSTOCK", .. inStock, "COLD", .. cold, "WARM", .. warm, "CART", .. cart]));
    }
}
