using Store.Tests.Running;
using Store.Tests.Running.Data;

namespace Store.Tests.Hostile;

public sealed class HostileOnSqlite : HostileStory
{
    protected override string[]? Arguments => Databases.OfSqlite();

    protected override string Missing => "";
}

public sealed class HostileOnPostgres : HostileStory
{
    protected override string[]? Arguments => Databases.OfPostgres();

    protected override string Missing => Databases.MISSING;

    [SkippableFact]
    public async Task A_vendor_whose_account_was_closed_sees_nothing()
    {
        await using var database = DatabaseServer.Postgres.Create();
        await using var store = await StoreProcess.StartAsync(database.Arguments);
        using var vendor = await Clerk.SignInAsync(store.Address, Clerk.VENDOR);
        Assert.NotEmpty(await vendor.BackordersAsync());
        await database.RunAsync("""UPDATE "Vendor" SET "Active" = FALSE""");
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
}

public sealed class HostileOnMariaDb : HostileStory
{
    protected override string[]? Arguments => Databases.OfMariaDb();

    protected override string Missing => Databases.MISSING_MARIADB;
}
