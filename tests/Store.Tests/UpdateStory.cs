using Store.Tests.Running;
using Store.Tests.Running.Data;

namespace Store.Tests;

/// <summary>What a shop that ran an earlier version finds after an update.</summary>
public abstract class UpdateStory(DatabaseServer server)
{
    private const string TENT = "fernhill-tent-for-two";
    private const string HOLD = "plugins.misc.backorders.action.unhold";
    private const string NOTE = "plugins.misc.backorders.action.note";
    private const string PUT_ON_BACKORDER = "Backorders.PutOnBackorder.CustomerNotification";
    private const string BACK_IN_STOCK = "Backorders.BackInStock.Notification";

    [SkippableFact]
    public async Task Open_books_and_the_words_of_the_shop_stay_and_the_words_of_the_earlier_version_give_way()
    {
        await using var database = server.Create();
        await using var store = await StoreProcess.StartAsync(database.Arguments);
        int tent, order;
        using (var shopper = new Shopper(store.Address))
        using (var before = await Clerk.SignInAsync(store.Address))
        {
            tent = await before.ProductAsync("TENT-2");
            order = await shopper.BuyAsync(TENT, tent, 6, "grace@example.com");
            Assert.Equal((3, 0, 0, 0, 0), (await before.BackorderOfAsync(order)).Books);
        }

        // One unit arrives after each update, and goes to whom it was owed.
        (string Version, (int, int, int, int, int) Books)[] updates = [("1.2.0", (2, 1, 0, 0, 0)), ("1.1.0", (1, 2, 0, 0, 0)), ("1.0.0", (0, 3, 0, 0, 0))];
        foreach (var (version, books) in updates)
        {
            await store.KillAsync();
            await SpeakAsVersionsBeforeAsync(database);
            await EarlierTables.BringBackAsync(database, version);
            await store.UpdateFromAsync(version);

            await AssertWordsAsync(database);
            using var clerk = await Clerk.SignInAsync(store.Address);
            Assert.Equal(1, (await clerk.BackorderOfAsync(order)).Position);
            await clerk.SetStockAsync(tent, await clerk.StockOfAsync(tent) + 1);
            Assert.Equal(books, (await clerk.BackorderOfAsync(order)).Books);
            await clerk.RunTaskAsync();
            Assert.Empty(await clerk.ErrorsAsync());
        }
    }

    [SkippableFact]
    public async Task Uninstalled_with_all_data_nothing_of_it_is_left_and_a_new_install_begins_from_nothing()
    {
        await using var database = server.Create();
        await using var store = await StoreProcess.StartAsync(database.Arguments);
        using var clerk = await Clerk.SignInAsync(store.Address);
        var installed = await OwnTablesAsync(database);
        Assert.Contains("Backorders_Backorder", installed);
        await clerk.ConfigureAsync(("RemoveDataOnUninstall", "true"));

        var plugins = new Plugins(clerk);
        await plugins.UninstallAsync();
        Assert.Empty(await OwnTablesAsync(database));
        Assert.Equal(0, await database.NumberAsync("""SELECT COUNT(*) FROM "Setting" WHERE lower("Name") LIKE 'backorderssettings.%'"""));
        Assert.Equal(0, await database.NumberAsync("""SELECT COUNT(*) FROM "LocaleStringResource" WHERE lower("ResourceName") LIKE 'plugins.misc.backorders.%'"""));
        Assert.Equal(0, await database.NumberAsync("""SELECT COUNT(*) FROM "MessageTemplate" WHERE "Name" LIKE 'Backorders.%'"""));
        Assert.Equal(0, await database.NumberAsync("""SELECT COUNT(*) FROM "PermissionRecord" WHERE "SystemName" LIKE '%Backorder%'"""));
        Assert.Equal(0, await database.NumberAsync("""SELECT COUNT(*) FROM "ScheduleTask" WHERE "Type" LIKE '%Backorders%'"""));

        await plugins.InstallAsync();
        Assert.Equal(installed, await OwnTablesAsync(database));
        Assert.Empty(await clerk.BackordersAsync());
        Assert.Empty(await clerk.ErrorsAsync());
    }

    private static async Task<IReadOnlyList<string>> OwnTablesAsync(Database database) =>
        [.. (await database.TablesAsync()).Where(table => table.StartsWith("Backorders_", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static Task SpeakAsVersionsBeforeAsync(Database database) => database.RunAsync(
        $"""
        UPDATE "LocaleStringResource" SET "ResourceValue" = 'Take off hold' WHERE lower("ResourceName") = '{HOLD}';
        UPDATE "LocaleStringResource" SET "ResourceValue" = 'Jot down' WHERE lower("ResourceName") = '{NOTE}';
        UPDATE "MessageTemplate" SET "Subject" = 'Patience, please' WHERE "Name" = '{PUT_ON_BACKORDER}';
        UPDATE "MessageTemplate" SET "Subject" = '%Store.Name%. %Backorders.BackInStock.Product% is back' WHERE "Name" = '{BACK_IN_STOCK}'
        """);

    private static async Task AssertWordsAsync(Database database)
    {
        Assert.Equal("Remove hold", await TextAsync(database, HOLD));
        Assert.Equal("Jot down", await TextAsync(database, NOTE));
        Assert.Equal("Patience, please", await SubjectAsync(database, PUT_ON_BACKORDER));
        Assert.Equal("%Store.Name%. %Backorders.BackInStock.Product% is back in stock", await SubjectAsync(database, BACK_IN_STOCK));
    }

    private static async Task<object> TextAsync(Database database, string name)
    {
        return Assert.Single(await database.RowsAsync($"""SELECT "ResourceValue" FROM "LocaleStringResource" WHERE lower("ResourceName") = '{name}'"""))[0];
    }

    private static async Task<object> SubjectAsync(Database database, string name)
    {
        return Assert.Single(await database.RowsAsync($"""SELECT "Subject" FROM "MessageTemplate" WHERE "Name" = '{name}'"""))[0];
    }
}

public sealed class UpdatesOnSqlite() : UpdateStory(DatabaseServer.Sqlite);

public sealed class UpdatesOnPostgres() : UpdateStory(DatabaseServer.Postgres);

public sealed class UpdatesOnMariaDb() : UpdateStory(DatabaseServer.MariaDb);
