using Store.Tests.Running;
using Store.Tests.Running.Data;

namespace Store.Tests;

/// <summary>What alternatives ask of the database, counted on the way to the server.</summary>
public sealed class ChoiceStatements
{
    private const string TENT = "fernhill-tent-for-two";

    [SkippableFact]
    public async Task Alternatives_are_read_with_two_statements_once_and_their_pictures_with_one_and_then_only_their_stock()
    {
        await using var database = DatabaseServer.Postgres.Create();
        await using var log = new StatementLog(database.ConnectionString);
        await using var store = await StoreProcess.StartAsync(database.ArgumentsVia(log.ConnectionString));
        using var clerk = await Clerk.SignInAsync(store.Address);
        using var shopper = new Shopper(store.Address);
        var (tent, large) = (await clerk.ProductAsync("TENT-2"), await clerk.ProductAsync("TENT-4"));
        await shopper.LookAtAsync(TENT);

        // In stock nothing is asked.
        Assert.Equal((0, 0, 0, 0), await CountAsync(log, () => shopper.LookAtAsync(TENT)));

        // Two products are like the tent; one that a clerk chose costs no more.
        await clerk.Browser.OpenAsync($"/Admin/Product/Edit/{tent}");
        await clerk.Browser.AskAsync("/Admin/BackorderSubstitutes/Add", ("productId", $"{tent}"), ("substituteId", $"{await clerk.ProductAsync("AID")}"), ("bothWays", "false"));
        await clerk.SetStockAsync(tent, 0);
        await clerk.SetStockAsync(large, 0);
        Assert.Equal((1, 1, 1, 1), await CountAsync(log, () => shopper.LookAtAsync(TENT)));
        Assert.Equal((0, 0, 1, 0), await CountAsync(log, () => shopper.LookAtAsync(TENT)));

        // Two lines that are short cost no more than one.
        await shopper.PutIntoCartAsync(tent, 2);
        await shopper.PutIntoCartAsync(large, 2);
        Assert.Equal((1, 1, 1), Reads(await CountAsync(log, shopper.CartAsync)));
        Assert.Equal((0, 0, 1), Reads(await CountAsync(log, shopper.CartAsync)));
    }

    // The cart shows pictures of its lines, too.
    private static (int, int, int) Reads((int Candidates, int Facts, int Stock, int Pictures) count) => (count.Candidates, count.Facts, count.Stock);

    /// <returns>Statements for who could stand in, for what is known of them, for their stock, and for pictures.</returns>
    private static async Task<(int Candidates, int Facts, int Stock, int Pictures)> CountAsync<T>(StatementLog log, Func<Task<T>> look)
    {
        log.Take();
        await look();
        var statements = log.Take();
        int Of(string table) => statements.Count(statement => statement.Contains(table, StringComparison.Ordinal));

        return (Of("\"Backorders_Substitute\""), Of("\"SpecificationAttributeOption\""), Stock(), statements.Count(statement => statement.Contains("\"SeoFilename\"", StringComparison.Ordinal) && !statement.Contains("\"ProductPicture\"", StringComparison.Ordinal)));

        int Stock() => statements.Count(statement => statement.Contains("UNION ALL", StringComparison.Ordinal) && statement.Contains("\"Backorders_MovedHome\"", StringComparison.Ordinal));
    }
}
