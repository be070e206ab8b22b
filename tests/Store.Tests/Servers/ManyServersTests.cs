using System.Globalization;
using Store.Tests.Running;
using Store.Tests.Running.Data;

namespace Store.Tests.Servers;

/// <summary>Two servers, eight shoppers, stock that is edited by hand and behind the shop's back; then the books balance.</summary>
public abstract class ManyServersTests(DatabaseServer server)
{
    private const int SHOPPERS = 8;
    private const int ORDERS_EACH = 4;

    [SkippableFact]
    public async Task Parallel_orders_and_stock_edits_on_two_servers_end_in_books_that_balance()
    {
        await using var farm = await Farm.StartAsync(server, servers: 2);

        var shopping = Enumerable.Range(0, SHOPPERS).Select(index => ShopAsync(farm, index)).ToList();
        await Task.WhenAll([.. shopping, ReceiveAsync(farm)]);
        await farm.RunTaskEverywhereAsync(rounds: 4);

        var stock = await farm.Database.NumberAsync($"""SELECT "StockQuantity" FROM "Product" WHERE "Id" = {farm.Tent}""");
        await AssertBooksAsync(farm);
        await AssertConvergedAsync(farm, stock);
        await AssertOncePerLineAsync(farm);
        await AssertDriftIsReportedAsync(farm, stock);
    }

    // An answer that is an error leaves a half-placed order, or none; what it left is judged in the database.
    private static async Task ShopAsync(Farm farm, int index)
    {
        for (var order = 0; order < ORDERS_EACH; order++)
        {
            using var shopper = new Shopper(farm.Stores[(index + order) % farm.Stores.Count].Address);
            try
            {
                await shopper.BuyAsync(Farm.SLUG, farm.Tent, 1 + (index % 2), string.Create(CultureInfo.InvariantCulture, $"shopper{index}.{order}@example.com"));
            }
            catch (Exception exception) when (exception is HttpRequestException or Xunit.Sdk.XunitException or System.Text.Json.JsonException)
            {
                Assert.DoesNotContain("Backorders", exception.Message, StringComparison.Ordinal);
            }
        }
    }

    private static async Task ReceiveAsync(Farm farm)
    {
        using var clerk = await Clerk.SignInAsync(farm.Stores[1].Address);
        for (var receipt = 0; receipt < 4; receipt++)
        {
            await farm.Database.RunAsync($"""UPDATE "Product" SET "StockQuantity" = "StockQuantity" + 3 WHERE "Id" = {farm.Tent}""");
            await clerk.SetStockAsync(farm.Tent, await clerk.StockOfAsync(farm.Tent) + 1);
            await clerk.RunTaskAsync();
        }
    }

    private static async Task AssertBooksAsync(Farm farm)
    {
        Assert.Empty(await farm.Database.RowsAsync(
            """
            SELECT "Id" FROM "Backorders_Backorder" b
            WHERE "Quantity" <> "Waiting" + "Allocated" + "Released" + "Shipped" + "Cancelled"
               OR "Waiting" <> (SELECT SUM("WaitingDelta") FROM "Backorders_History" h WHERE h."BackorderId" = b."Id")
               OR "Allocated" <> (SELECT SUM("AllocatedDelta") FROM "Backorders_History" h WHERE h."BackorderId" = b."Id")
               OR "Released" <> (SELECT SUM("ReleasedDelta") FROM "Backorders_History" h WHERE h."BackorderId" = b."Id")
               OR "Cancelled" <> (SELECT SUM("CancelledDelta") FROM "Backorders_History" h WHERE h."BackorderId" = b."Id")
               OR "LastNumber" <> (SELECT MAX("Number") FROM "Backorders_History" h WHERE h."BackorderId" = b."Id")
            """));
        Assert.Equal(0, await farm.Database.NumberAsync("""SELECT COUNT(*) FROM "Backorders_KeyLease" """));
        Assert.Equal(0, await farm.Database.NumberAsync("""SELECT COUNT(*) FROM "Backorders_ToTell" """));
    }

    // Whatever the shop lost: who waits is exactly what its number owes, and nobody waits while something is there.
    private static async Task AssertConvergedAsync(Farm farm, long stock)
    {
        var waiting = await farm.Database.NumberAsync($"""SELECT COALESCE(SUM("Waiting"), 0) FROM "Backorders_Backorder" WHERE "ProductId" = {farm.Tent}""");
        var unplaced = await farm.Database.NumberAsync($"""SELECT COALESCE(SUM("Waiting"), 0) FROM "Backorders_Backorder" WHERE "ProductId" = {farm.Tent} AND NOT "IsOrderPlaced" """);

        if (unplaced == 0)
            Assert.Equal(Math.Max(0, -stock), waiting);
        else
            Assert.InRange(waiting, Math.Max(0, -stock), Math.Max(0, -stock) + unplaced);

        Assert.Equal(
            await farm.Database.NumberAsync("""SELECT COUNT(DISTINCT "OrderId") FROM "Backorders_Backorder" WHERE NOT "IsOrderPlaced" AND "StatusId" <= 40 """),
            await farm.Database.NumberAsync("""SELECT COUNT(*) FROM "Backorders_Finding" WHERE "KindId" = 60 AND "StateId" = 10"""));
    }

    private static async Task AssertOncePerLineAsync(Farm farm)
    {
        Assert.Equal(0, await farm.Database.NumberAsync("""SELECT COUNT(*) FROM (SELECT 1 FROM "Backorders_Backorder" GROUP BY "OrderItemId", "ProductId", "CombinationId" HAVING COUNT(*) > 1) twice"""));
        Assert.Equal(0, await farm.Database.NumberAsync("""SELECT COUNT(*) FROM (SELECT 1 FROM "Backorders_History" WHERE "KindId" = 10 GROUP BY "BackorderId" HAVING COUNT(*) <> 1) twice"""));
        Assert.Equal(0, await farm.Database.NumberAsync("""SELECT COUNT(*) FROM (SELECT 1 FROM "QueuedEmail" WHERE "Subject" LIKE '%Items on backorder%' GROUP BY "To", "Subject" HAVING COUNT(*) > 1) twice"""));
    }

    // Numbers that a clerk types say what there is: what was written past the history, or overwritten, before the last of them is
    // no longer asked; what came after it is, to the unit.
    private static async Task AssertDriftIsReportedAsync(Farm farm, long stock)
    {
        var typed = await farm.Database.NumberAsync($"""SELECT COALESCE(MAX("Id"), 0) FROM "StockQuantityHistory" WHERE "ProductId" = {farm.Tent} AND "Message" NOT LIKE '%order%'""");
        var begin = await farm.Database.NumberAsync($"""SELECT "StockQuantity" FROM "StockQuantityHistory" WHERE "Id" = {typed}""");
        var booked = begin + await farm.Database.NumberAsync($"""SELECT COALESCE(SUM("QuantityAdjustment"), 0) FROM "StockQuantityHistory" WHERE "ProductId" = {farm.Tent} AND "Id" > {typed}""");
        var reported = await farm.Database.NumberAsync($"""SELECT COALESCE(SUM("After" - "Before"), 0) FROM "Backorders_Finding" WHERE "KindId" = 20 AND "StateId" <= 16 AND "ProductId" = {farm.Tent}""");

        Assert.Equal(stock - booked, reported);
    }
}

public sealed class ManyServersOnPostgres() : ManyServersTests(DatabaseServer.Postgres);

public sealed class ManyServersOnMariaDb() : ManyServersTests(DatabaseServer.MariaDb);
