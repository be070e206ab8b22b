using Nop.Plugin.Misc.Backorders;
using Nop.Plugin.Misc.Backorders.Infrastructure.Install.Tables;
using Support;
using Support.Data;
using Support.Migrations;

namespace Plugin.Tests.Configuration;

/// <summary>Tables of a shop that ran an earlier version.</summary>
public sealed class UpdatedTablesTests
{
    private const string TURN = "IX_Backorders_Backorder_Turn";
    private const string QUEUE = "IX_Backorders_Backorder_Queue";

    [SkippableTheory]
    [ClassData(typeof(Databases))]
    public void The_index_of_the_queue_is_made_anew_once(DatabaseKind kind)
    {
        using var shop = new TestDatabase(typeof(BackordersPlugin).Assembly, server: Databases.Find(kind));
        var table = Quoted("Backorders_Backorder", kind);
        Run(shop, kind == DatabaseKind.MySql ? $"DROP INDEX {Quoted(TURN, kind)} ON {table}" : $"DROP INDEX {Quoted(TURN, kind)}");
        Run(shop, $"CREATE INDEX {Quoted(QUEUE, kind)} ON {table} ({Quoted("ProductId", kind)}, {Quoted("QueueRank", kind)}, {Quoted("QueueDay", kind)})");

        new MigrationRunner(shop.Database).Up(new TablesOfVersion13());
        new MigrationRunner(shop.Database).Up(new TablesOfVersion13());

        // Each can be made when it is not there, and not when it is.
        Run(shop, $"CREATE INDEX {Quoted(QUEUE, kind)} ON {table} ({Quoted("ProductId", kind)})");
        Assert.ThrowsAny<Exception>(() => Run(shop, $"CREATE INDEX {Quoted(TURN, kind)} ON {table} ({Quoted("ProductId", kind)})"));
    }

    private static string Quoted(string name, DatabaseKind kind) => kind == DatabaseKind.MySql ? $"`{name}`" : $"\"{name}\"";

    private static void Run(TestDatabase shop, string statement)
    {
        using var connection = shop.Database.NewConnection();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
