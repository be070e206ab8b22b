using System.Reflection;
using Microsoft.Data.Sqlite;
using Nop.Core;
using Nop.Core.Caching;
using Nop.Core.Events;
using Nop.Data;
using Nop.Data.Migrations;
using Npgsql;
using Support.Caching;
using Support.Data;
using Support.Migrations;

namespace Support;

/// <summary>A database of its own for one test: the shop's tables, and those that a plugin's migrations create.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly string? _file;

    /// <param name="pluginAssembly">The plugin whose entities and migrations take part.</param>
    /// <param name="events">Who hears of writes; nobody by default.</param>
    /// <param name="postgres">A PostgreSQL connection string; a SQLite file by default.</param>
    public TestDatabase(Assembly? pluginAssembly = null, IEventPublisher? events = null, string? postgres = null)
    {
        Events = events ?? new Unheard();
        _file = postgres is null ? Path.Combine(Path.GetTempPath(), $"shop-{Guid.NewGuid():N}.db") : null;
        Database = postgres is null
            ? new ShopDatabase(DatabaseKind.Sqlite, $"Data Source={_file}", Plugins(pluginAssembly))
            : new ShopDatabase(DatabaseKind.PostgreSql, OwnSchema(postgres), Plugins(pluginAssembly));

        new ShopTables(Database).Create();

        if (pluginAssembly is not null)
            new MigrationRunner(Database).ApplyUp(pluginAssembly, MigrationProcessType.Installation);
    }

    public ShopDatabase Database { get; }

    public IEventPublisher Events { get; }

    public IStaticCacheManager Cache { get; } = new MemoryCache();

    public IRepository<TEntity> Repository<TEntity>() where TEntity : BaseEntity =>
        new EntityRepository<TEntity>(Database, Events, Cache);

    public void Dispose()
    {
        Cache.Dispose();

        if (_file is null)
            return;

        SqliteConnection.ClearAllPools();

        foreach (var path in new[] { _file, _file + "-wal", _file + "-shm" })
            File.Delete(path);
    }

    private static Assembly[] Plugins(Assembly? assembly) => assembly is null ? [] : [assembly];

    // Tests share one server; each gets a schema of its own.
    private static string OwnSchema(string postgres)
    {
        var schema = $"test_{Guid.NewGuid():N}";
        using var connection = new NpgsqlConnection(postgres);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made up of a prefix and a Guid.
        command.CommandText = $"CREATE SCHEMA {schema}";
#pragma warning restore CA2100
        command.ExecuteNonQuery();

        return new NpgsqlConnectionStringBuilder(postgres) { SearchPath = $"{schema},public" }.ConnectionString;
    }

    private sealed class Unheard : IEventPublisher
    {
        public Task PublishAsync<TEvent>(TEvent @event) => Task.CompletedTask;
    }
}
