using Store.Tests.Running;
using Store.Tests.Running.Data;

namespace Store.Tests.Servers;

/// <summary>Several servers of one shop on one database.</summary>
public sealed class Farm : IAsyncDisposable
{
    public const string SLUG = "fernhill-tent-for-two";
    public const string SKU = "TENT-2";

    private readonly List<StoreProcess> _stores = [];

    private Farm(Database database) => Database = database;

    public Database Database { get; }

    public IReadOnlyList<StoreProcess> Stores => _stores;

    /// <summary>The id of the tent, of which there are three.</summary>
    public int Tent { get; private set; }

    public static async Task<Farm> StartAsync(DatabaseServer server, int servers)
    {
        var farm = new Farm(server.Create());
        // The task runs when a test says so, not when a minute is over.
        await farm.Database.RunAsync("""UPDATE "ScheduleTask" SET "Enabled" = false""");
        farm._stores.Add(await StoreProcess.StartAsync(farm.Database.Arguments));
        for (var index = 1; index < servers; index++)
            farm._stores.Add(await StoreProcess.JoinAsync(farm._stores[0]));

        farm.Tent = (int)await farm.Database.NumberAsync($"""SELECT "Id" FROM "Product" WHERE "Sku" = '{SKU}'""");

        return farm;
    }

    /// <summary>The task on all servers at once, after a while, until a second look is over.</summary>
    public async Task RunTaskEverywhereAsync(int rounds)
    {
        for (var round = 0; round < rounds; round++)
        {
            await Database.LetTimePassAsync();
            await Task.WhenAll(_stores.Select(RunTaskAsync));
        }
    }

    public static async Task RunTaskAsync(StoreProcess store)
    {
        using var clerk = await Clerk.SignInAsync(store.Address);
        await clerk.RunTaskAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores)
            await store.DisposeAsync();

        await Database.DisposeAsync();
    }
}
