using Store.Tests.Running;
using Store.Tests.Running.Data;

namespace Store.Tests.Servers;

/// <summary>
/// Servers that die with kill −9 at each of their writes: the database stops them there, once with the write done and
/// once without. The next server ends the work, and nothing is lost, doubled or given away twice.
/// </summary>
public abstract class KillTests(DatabaseServer server)
{
    private static readonly string[] _tables = ["Backorders_Backorder", "Backorders_History", "Backorders_DirtyKey", "Backorders_KeyLease", "Backorders_ToTell", "OrderNote"];

    [SkippableFact]
    public async Task A_server_may_die_at_every_step_of_a_reconcile()
    {
        await using var farm = await Farm.StartAsync(server, servers: 1);
        var gate = await PrepareAsync(farm);
        var store = farm.Stores[0];
        var steps = 0;

        for (var step = 1; await DiesAsync(farm, gate, step, isDone: step % 2 == 0, clerk => clerk.SetStockAsync(farm.Tent, step % 2)); step++)
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
        await using var farm = await Farm.StartAsync(server, servers: 1);
        var gate = await PrepareAsync(farm);
        var store = farm.Stores[0];
        var id = (int)await farm.Database.NumberAsync($"""SELECT "Id" FROM "Backorders_Backorder" WHERE "ProductId" = {farm.Tent}""");
        using (var clerk = await Clerk.SignInAsync(store.Address))
            await clerk.SetStockAsync(farm.Tent, 0);

        var steps = 0;
        for (var step = 1; await DiesAsync(farm, gate, step, isDone: step % 2 == 1, clerk => clerk.ActAsync("Release", id)); step++)
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

    protected abstract Gate GateOf(Database database);

    // Two units of five wait.
    private async Task<Gate> PrepareAsync(Farm farm)
    {
        using (var shopper = new Shopper(farm.Stores[0].Address))
            await shopper.BuyAsync(Farm.SLUG, farm.Tent, 5, "grace@example.com");

        var gate = GateOf(farm.Database);
        await gate.BuildAsync(_tables);

        return gate;
    }

    /// <returns>False when the work ended before it came to that write.</returns>
    private static async Task<bool> DiesAsync(Farm farm, Gate gate, int step, bool isDone, Func<Clerk, Task> work)
    {
        using var clerk = await Clerk.SignInAsync(farm.Stores[0].Address);
        await gate.CloseAsync(step);

        var working = work(clerk);
        while (!working.IsCompleted)
        {
            var standing = await gate.StandingAsync();
            if (standing == 0)
            {
                await Task.WhenAny(working, Task.Delay(20));
                continue;
            }

            await farm.Stores[0].KillAsync();
            if (!isDone)
                await gate.BreakOffAsync(standing);

            await gate.OpenAsync();
            await Assert.ThrowsAnyAsync<Exception>(() => working);

            return true;
        }

        await gate.OpenAsync();
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
}

public sealed class KillsOnPostgres() : KillTests(DatabaseServer.Postgres)
{
    protected override Gate GateOf(Database database) => new PostgresGate(database);
}

public sealed class KillsOnMariaDb() : KillTests(DatabaseServer.MariaDb)
{
    protected override Gate GateOf(Database database) => new MariaDbGate(database);
}
