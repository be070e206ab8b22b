using Store.Tests.Running;
using Store.Tests.Running.Data;

namespace Store.Tests;

/// <summary>What the list of backorders asks of the database, counted on the way to the server.</summary>
public sealed class ListStatements
{
    [SkippableFact]
    public async Task Turning_pages_and_sorting_does_not_count_the_list_again_but_acting_does()
    {
        await using var database = DatabaseServer.Postgres.Create();
        await using var log = new StatementLog(database.ConnectionString);
        await using var store = await StoreProcess.StartAsync(database.ArgumentsVia(log.ConnectionString));
        using var clerk = await Clerk.SignInAsync(store.Address);
        var all = await clerk.BackordersAsync();
        Assert.True(all.Count > 2);

        Assert.Equal((all.Count, 1), await PageAsync(clerk, log, 0));
        Assert.Equal((all.Count, 0), await PageAsync(clerk, log, 1));
        Assert.Equal((all.Count, 0), await PageAsync(clerk, log, 1, ("order[0][column]", "0"), ("order[0][dir]", "desc"), ("columns[0][data]", "Quantity")));

        // Past the end nothing is shown, and the count stays what it is.
        Assert.Equal((all.Count, 0), await PageAsync(clerk, log, all.Count + 5));

        // Another question has another answer.
        Assert.Equal((0, 0), await PageAsync(clerk, log, 0, ("SearchProduct", "nothing of the kind")));

        await clerk.ActAsync("Hold", all[0].Id, ("Reason", "counted"));
        Assert.Equal((all.Count, 1), await PageAsync(clerk, log, 1));
    }

    /// <returns>How many rows there are, and how often they were counted for that.</returns>
    private static async Task<(int Rows, int Counts)> PageAsync(Clerk clerk, StatementLog log, int start, params (string Name, string Value)[] more)
    {
        log.Take();
        var answer = await clerk.Browser.AskAsync(
            "/Admin/Backorders/List",
            [("draw", "1"), ("start", $"{start}"), ("length", "1"), ("SearchStatusId", "0"), .. more]);

        return (
            answer.GetProperty("recordsTotal").GetInt32(),
            log.Take().Count(statement => statement.Contains("Backorders_Backorder", StringComparison.Ordinal) && IsCount(statement)));
    }

    // The names that the shop's LINQ gives to tables are not ours to know.
    private static bool IsCount(string statement)
    {
        var grouped = statement.IndexOf("GROUP BY", StringComparison.Ordinal);

        return grouped > 0 && statement[grouped..].Contains("\"StatusId\"", StringComparison.Ordinal);
    }
}
