using Store.Tests.Running;

namespace Store.Tests;

/// <summary>What a shop that ran an earlier version finds after an update.</summary>
public sealed class UpdateStory
{
    private const string HOLD = "plugins.misc.backorders.action.unhold";
    private const string NOTE = "plugins.misc.backorders.action.note";
    private const string PUT_ON_BACKORDER = "Backorders.PutOnBackorder.CustomerNotification";

    [SkippableTheory]
    [InlineData("1.0.0")]
    [InlineData("1.2.0")]
    public async Task The_words_of_the_earlier_version_give_way_and_those_of_the_shop_stay(string version)
    {
        var arguments = Databases.OfPostgres();
        Skip.If(arguments is null, Databases.MISSING);
        await using var store = await StoreProcess.StartAsync(arguments);
        await using var database = new Database(arguments[^1]);
        Assert.Equal("Remove hold", await TextAsync(database, HOLD));
        await database.RunAsync($"""
            UPDATE "LocaleStringResource" SET "ResourceValue" = 'Take off hold' WHERE lower("ResourceName") = '{HOLD}';
            UPDATE "LocaleStringResource" SET "ResourceValue" = 'Jot down' WHERE lower("ResourceName") = '{NOTE}';
            UPDATE "MessageTemplate" SET "Subject" = 'Patience, please' WHERE "Name" = '{PUT_ON_BACKORDER}';
            UPDATE "MessageTemplate" SET "Subject" = '%Store.Name%. %Backorders.BackInStock.Product% is back' WHERE "Name" = 'Backorders.BackInStock.Notification'
            """);

        await store.UpdateFromAsync(version);

        Assert.Equal("Remove hold", await TextAsync(database, HOLD));
        Assert.Equal("Jot down", await TextAsync(database, NOTE));
        Assert.Equal("Patience, please", await SubjectAsync(database, PUT_ON_BACKORDER));
        Assert.Equal("%Store.Name%. %Backorders.BackInStock.Product% is back in stock", await SubjectAsync(database, "Backorders.BackInStock.Notification"));
        using var clerk = await Clerk.SignInAsync(store.Address);
        Assert.Empty(await clerk.ErrorsAsync());
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
