using System.Collections.Concurrent;
using System.Reflection;
using Nop.Data.Migrations;
using Support.Data;
using Support.Migrations;

namespace Support.Templates;

/// <summary>
/// The shop's tables and those of a plugin, made once for a run and copied for each test: making them takes a hundred times
/// as long as a test does.
/// </summary>
internal abstract class SchemaTemplate(Assembly? plugin)
{
    private static readonly ConcurrentDictionary<(TestServer, Assembly?), Lazy<SchemaTemplate>> _made = new();

    public static SchemaTemplate Of(TestServer server, Assembly? plugin) =>
        _made.GetOrAdd((server, plugin), _ => new Lazy<SchemaTemplate>(() => New(server, plugin))).Value;

    public abstract ShopDatabase Copy();

    public abstract void Remove(ShopDatabase copy);

    protected ShopDatabase Fill(DatabaseKind kind, string connectionString)
    {
        var database = new ShopDatabase(kind, connectionString, plugin is null ? [] : [plugin]);
        new ShopTables(database).Create();

        if (plugin is not null)
            new MigrationRunner(database).ApplyUp(plugin, MigrationProcessType.Installation);

        return database;
    }

    private static SchemaTemplate New(TestServer server, Assembly? plugin) => server.Kind switch
    {
        DatabaseKind.Sqlite => new SqliteTemplate(plugin),
        DatabaseKind.PostgreSql => new PostgreSqlTemplate(server.ConnectionString, plugin),
        _ => new MySqlTemplate(server.ConnectionString, plugin),
    };
}
