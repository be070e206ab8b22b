using System.Globalization;
using Npgsql;
using Store.Tests.Running;

namespace Store.Tests.Servers;

/// <summary>
/// Servers that die with kill −9 at each of their writes: the database stops them there, once with the write done and
/// once without. The next server ends the work, and nothing is lost, doubled or given away twice.
/// </summary>
public sealed class KillTests
{
    private const long GATE = 4711;

    [SkippableFact]
    public async Task A_server_may_die_at_every_step_of_a_reconcile()
    {
        await using var farm = await Farm.StartAsync(servers: 1);
        await PrepareAsync(farm);
        var store = farm.Stores[0];
        var steps = 0;

        for (var step = 1; await DiesAsync(farm, step, isDone: step % 2 == 0, clerk => clerk.SetStockAsync(farm.Tent, step % 2)); step++)
        {
            steps = step;
            await store.RestartAsync();
            await SettleAsync(farm, store);

            // What the dead server was about to do was done, whatever it was at: stock decides.
            var stock = await farm.Database.NumberAsync($"""SELECT "StockQuantity" FROM "Product" WHERE "Id" = {farm.Tent}""");
            var row = Assert.Single(await FiguresAsync(farm));
            Assert.Equal((2L, 0L), ((int)row[0] + (int)row[1], Math.Min(0, stock) + (int)row[0]));
            await AssertToldOnceAsync(farm);

            // From the beginning: somebody counted again, and it waits once more.
            await BeginAgainAsync(farm, store);
        }

        Assert.True(steps >= 5, $"Only {steps} writes were met.");
    }

    [SkippableFact]
    public async Task A_server_may_die_at_every_step_of_a_release()
    {
        await using var farm = await Farm.StartAsync(servers: 1);
        await PrepareAsync(farm);
        var store = farm.Stores[0];
        var id = (int)await farm.Database.NumberAsync($"""SELECT "Id" FROM "Backorders_Backorder" WHERE "ProductId" = {farm.Tent}""");
        using (var clerk = await Clerk.SignInAsync(store.Address))
            await clerk.SetStockAsync(farm.Tent, 0);

        var steps = 0;
        for (var step = 1; await DiesAsync(farm, step, isDone: step % 2 == 1, clerk => clerk.ActAsync("Release", id)); step++)
        {
            steps = step;
            await store.RestartAsync();
            await SettleAsync(farm, store);
            using var clerk = await Clerk.SignInAsync(store.Address);
            await clerk.ActAsync("Release", id);

            var row = Assert.Single(await FiguresAsync(farm));
            Assert.Equal((0, 0, 2), ((int)row[0], (int)row[1], (int)row[2]));
            await clerk.ActAsync("UndoRelease", id);
            await clerk.ActAsync("Unhold", id, ("Reason", ""));
            Assert.Equal((0, 2, 0), await FigureTupleAsync(farm));
        }

        Assert.True(steps >= 2, $"Only {steps} writes were met.");
    }

    // Two units of five wait.
    private static async Task PrepareAsync(Farm farm)
    {
        using (var shopper = new Shopper(farm.Stores[0].Address))
            await shopper.BuyAsync(Farm.SLUG, farm.Tent, 5, "grace@example.com");

        await farm.Database.RunAsync(
            """
            CREATE SEQUENCE step;
            CREATE TABLE stop_at (step bigint);
            INSERT INTO stop_at VALUES (0);
            CREATE FUNCTION meet_gate() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF nextval('step') = (SELECT step FROM stop_at) THEN
                    PERFORM pg_advisory_lock(4711);
                    PERFORM pg_advisory_unlock(4711);
                END IF;
                RETURN NULL;
            END $$
            """);

        foreach (var table in new[] { "Backorders_Backorder", "Backorders_History", "Backorders_DirtyKey", "Backorders_KeyLease", "Backorders_ToTell", "OrderNote" })
            await farm.Database.RunAsync($"""CREATE TRIGGER meet_gate AFTER INSERT OR UPDATE OR DELETE ON "{table}" FOR EACH STATEMENT EXECUTE FUNCTION meet_gate()""");
    }

    /// <returns>False when the work ended before it came to that write.</returns>
    private static async Task<bool> DiesAsync(Farm farm, int step, bool isDone, Func<Clerk, Task> work)
    {
        using var clerk = await Clerk.SignInAsync(farm.Stores[0].Address);
        await using var gate = await farm.Database.OpenAsync();
        await RunAsync(gate, $"SELECT pg_advisory_lock({GATE})");
        await farm.Database.RunAsync(string.Create(CultureInfo.InvariantCulture, $"SELECT setval('step', 1, false); UPDATE stop_at SET step = {step}"));

        var working = work(clerk);
        while (!working.IsCompleted)
        {
            var stopped = await farm.Database.NumberAsync("SELECT COALESCE(MAX(pid), 0) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted");
            if (stopped == 0)
            {
                await Task.WhenAny(working, Task.Delay(20));
                continue;
            }

            await farm.Stores[0].KillAsync();
            if (!isDone)
                await farm.Database.RunAsync(string.Create(CultureInfo.InvariantCulture, $"SELECT pg_terminate_backend({stopped})"));

            await farm.Database.RunAsync("UPDATE stop_at SET step = 0");
            await RunAsync(gate, $"SELECT pg_advisory_unlock({GATE})");
            await Assert.ThrowsAnyAsync<Exception>(() => working);

            return true;
        }

        await working;

        return false;
    }

    private static async Task SettleAsync(Farm farm, StoreProcess store)
    {
        await farm.Database.LetTimePassAsync();
        await Farm.RunTaskAsync(store);
        await farm.Database.LetTimePassAsync();
        await Farm.RunTaskAsync(store);
    }

    private static async Task BeginAgainAsync(Farm farm, StoreProcess store)
    {
        using (var clerk = await Clerk.SignInAsync(store.Address))
            await clerk.SetStockAsync(farm.Tent, -2);

        await SettleAsync(farm, store);
        Assert.Equal((2, 0, 0), await FigureTupleAsync(farm));
    }

    private static async Task<(int, int, int)> FigureTupleAsync(Farm farm)
    {
        var row = Assert.Single(await FiguresAsync(farm));

        return ((int)row[0], (int)row[1], (int)row[2]);
    }

    private static Task<IReadOnlyList<object[]>> FiguresAsync(Farm farm) => farm.Database.RowsAsync(
        $"""
        SELECT "Waiting", "Allocated", "Released" FROM "Backorders_Backorder" b WHERE "ProductId" = {farm.Tent}
          AND "Waiting" = (SELECT SUM("WaitingDelta") FROM "Backorders_History" h WHERE h."BackorderId" = b."Id")
          AND "Allocated" = (SELECT SUM("AllocatedDelta") FROM "Backorders_History" h WHERE h."BackorderId" = b."Id")
          AND "LastNumber" = (SELECT MAX("Number") FROM "Backorders_History" h WHERE h."BackorderId" = b."Id")
        """);

    // Each allocation has at most one note; a note that was written when the power went is not written again.
    private static async Task AssertToldOnceAsync(Farm farm)
    {
        var allocations = await farm.Database.NumberAsync("""SELECT COUNT(*) FROM "Backorders_History" WHERE "KindId" = 30""");
        var notes = await farm.Database.NumberAsync("""SELECT COUNT(*) FROM "OrderNote" WHERE "Note" LIKE '%in stock and reserved%'""");

        Assert.InRange(notes, 0, allocations);
        Assert.Equal(0, await farm.Database.NumberAsync("""SELECT COUNT(*) FROM "Backorders_ToTell" """));
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
