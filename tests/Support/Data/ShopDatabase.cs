using System.Data.Common;
using System.Reflection;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Nop.Core;
using Npgsql;

namespace Support.Data;

/// <summary>One database of a shop: the kind of server, how to reach it, and which entities live in it.</summary>
public sealed class ShopDatabase
{
    private readonly Lazy<bool> _ignoresCase;

    public ShopDatabase(DatabaseKind kind, string connectionString, IEnumerable<Assembly>? pluginAssemblies = null)
    {
        Kind = kind;
        ConnectionString = Complete(kind, connectionString);
        ShopEntities = EntitiesOf(typeof(BaseEntity).Assembly);
        Entities = [.. ShopEntities, .. (pluginAssemblies ?? []).SelectMany(EntitiesOf)];
        _ignoresCase = new Lazy<bool>(() => kind != DatabaseKind.PostgreSql || HasCitext());
    }

    private ShopDatabase(ShopDatabase like, string connectionString)
    {
        Kind = like.Kind;
        ConnectionString = Complete(like.Kind, connectionString);
        ShopEntities = like.ShopEntities;
        Entities = like.Entities;
        _ignoresCase = like._ignoresCase;
    }

    public DatabaseKind Kind { get; }

    /// <summary>Of the server that writes here.</summary>
    public Death Death { get; } = new();

    public string ConnectionString { get; }

    /// <summary>The shop's own entities, whose tables the shop creates.</summary>
    public IReadOnlyList<Type> ShopEntities { get; }

    /// <summary>The shop's entities and those of its plugins, whose tables only their migrations create.</summary>
    public IReadOnlyList<Type> Entities { get; }

    /// <summary>
    /// Shops compare texts without regard to case: SQLite by the collation of its columns, MySQL by that of the database,
    /// PostgreSQL by an extension, where it has it.
    /// </summary>
    internal bool IgnoresCase => _ignoresCase.Value;

    /// <summary>A copy of this database.</summary>
    internal ShopDatabase At(string connectionString) => new(this, connectionString);

    internal ShopDataContext NewContext() => new(this);

    public DbConnection NewConnection() => Kind switch
    {
        DatabaseKind.Sqlite => new SqliteConnection(ConnectionString),
        DatabaseKind.MySql => new MySqlConnection(ConnectionString),
        _ => new NpgsqlConnection(ConnectionString),
    };

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

    private static string Complete(DatabaseKind kind, string connectionString) => kind switch
    {
        DatabaseKind.Sqlite => new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, DefaultTimeout = 30 }.ConnectionString,
        // As the platform writes it: a scope with two connections is no matter of distributed transactions.
        DatabaseKind.MySql => new MySqlConnectionStringBuilder(connectionString) { AllowUserVariables = true, UseXaTransactions = false }.ConnectionString,
        _ => new NpgsqlConnectionStringBuilder(connectionString) { IncludeErrorDetail = true }.ConnectionString,
    };

    private static Type[] EntitiesOf(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsSubclassOf(typeof(BaseEntity)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];
}
