using Npgsql;
using Store.Tests.Running;

namespace Store.Tests.Hostile;

public sealed class HostileOnSqlite : HostileStory
{
    protected override string[]? Arguments => [];

    protected override string Missing => "";
}

public sealed class HostileOnPostgres : HostileStory
{
    private static readonly string? _server = Environment.GetEnvironmentVariable("BACKORDERS_POSTGRES");

    private string? _database;

    protected override string[]? Arguments => _server is null ? null : ["--database", "postgres", "--connection", _database ??= PostgresDatabase.Create(_server)];

    protected override string Missing => "No PostgreSQL: set BACKORDERS_POSTGRES to a connection string, or run .ci/run, which starts a server.";

    [SkippableFact]
    public async Task A_vendor_whose_account_was_closed_sees_nothing()
    {
        await using var store = await StartAsync();
        using var vendor = await Clerk.SignInAsync(store.Address, Clerk.VENDOR);
        Assert.NotEmpty(await vendor.BackordersAsync());
        await CloseVendorsAsync();
        await store.RestartAsync();

        using var intruder = new Intruder(store.Address, vendor.Browser.Cookies);

        Assert.All(
            new[]
            {
                await intruder.GetAsync("/Admin/Backorders/List"),
                await intruder.GetAsync("/Admin/Backorders/Details/1"),
                await intruder.PostAsync("/Admin/Backorders/List", (Intruder.TOKEN, vendor.Browser.Token), ("SearchStatusId", "0"))
            },
            answer => Assert.True(answer.IsRefused, $"{answer}"));
    }

    private async Task CloseVendorsAsync()
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("UPDATE \"Vendor\" SET \"Active\" = FALSE", connection);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}

public sealed class HostileOnMariaDb : HostileStory
{
    protected override string[]? Arguments => Databases.OfMariaDb();

    protected override string Missing => Databases.MISSING_MARIADB;
}
