using System.Data.Common;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Transactions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Nop.Core;
using Npgsql;

namespace Support.Data;

/// <summary>One database of a shop: the kind of server, how to reach it, and which entities live in it.</summary>
public sealed class ShopDatabase
{
    private readonly string _connectionString;
    private readonly string _modelKey;
    private readonly Lazy<bool> _ignoresCase;

    public ShopDatabase(DatabaseKind kind, string connectionString, IEnumerable<Assembly>? pluginAssemblies = null)
    {
        Kind = kind;
        _connectionString = Complete(kind, connectionString);
        ShopEntities = EntitiesOf(typeof(BaseEntity).Assembly);
        Entities = [.. ShopEntities, .. (pluginAssemblies ?? []).SelectMany(EntitiesOf)];
        _ignoresCase = new Lazy<bool>(HasCitext);
        _modelKey = string.Join('|', Entities.Select(type => type.Assembly).Distinct().Select(RuntimeHelpers.GetHashCode));
    }

    public DatabaseKind Kind { get; }

    public string ConnectionString => _connectionString;

    /// <summary>The shop's own entities, whose tables the shop creates.</summary>
    public IReadOnlyList<Type> ShopEntities { get; }

    /// <summary>The shop's entities and those of its plugins, whose tables only their migrations create.</summary>
    public IReadOnlyList<Type> Entities { get; }

    internal string ModelKey => $"{_modelKey}|{Kind}|{IgnoresCase}";

    /// <summary>Shops compare texts without regard to case: SQLite by its collation, PostgreSQL by an extension, where it has it.</summary>
    internal bool IgnoresCase => Kind == DatabaseKind.Sqlite || _ignoresCase.Value;

    /// <summary>A context with a connection of its own, as each statement of the platform has.</summary>
    public ShopContext NewContext()
    {
        // Asking throws when the ambient scope is complete already, which is what consumers of bulk events meet.
        var ambient = Transaction.Current;

        if (ambient is null || Kind == DatabaseKind.PostgreSql)
            return new ShopContext(this, Options(NewConnection(), owned: true));

        var shared = AmbientSqlite.Of(ambient, NewConnection);
        var context = new ShopContext(this, Options(shared.Connection, owned: false));

        using var apart = new TransactionScope(TransactionScopeOption.Suppress, TransactionScopeAsyncFlowOption.Enabled);
        context.Database.UseTransaction(shared.Transaction);

        return context;
    }

    public DbConnection NewConnection() =>
        Kind == DatabaseKind.Sqlite ? ShopFunctions.AddTo(new SqliteConnection(_connectionString)) : new NpgsqlConnection(_connectionString);

    private bool HasCitext()
    {
        using var connection = (NpgsqlConnection)NewConnection();
        connection.Open();

        try
        {
            using var create = new NpgsqlCommand("CREATE EXTENSION IF NOT EXISTS citext SCHEMA public", connection);
            create.ExecuteNonQuery();
        }
        catch (PostgresException)
        {
            // Not there, not allowed, or made by someone else in this moment: what counts is whether it is there.
        }

        connection.ReloadTypes();
        using var look = new NpgsqlCommand("SELECT to_regtype('citext') IS NOT NULL", connection);

        return (bool)look.ExecuteScalar()!;
    }

    private DbContextOptions Options(DbConnection connection, bool owned)
    {
        var builder = new DbContextOptionsBuilder()
            .ReplaceService<IModelCacheKeyFactory, ShopModelKeys>()
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.AmbientTransactionWarning));

        return Kind == DatabaseKind.Sqlite
            ? builder.UseSqlite(connection, owned).Options
            : builder.UseNpgsql(connection, owned).Options;
    }

    private static string Complete(DatabaseKind kind, string connectionString) => kind == DatabaseKind.Sqlite
        ? new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, DefaultTimeout = 30 }.ConnectionString
        : new NpgsqlConnectionStringBuilder(connectionString) { IncludeErrorDetail = true }.ConnectionString;

    private static Type[] EntitiesOf(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsSubclassOf(typeof(BaseEntity)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];
}
