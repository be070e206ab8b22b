using Store.Tests.Running.Data;

namespace Store.Tests;

public sealed class StoryOnSqlite : Story
{
    protected override string[]? Arguments => Databases.OfSqlite();

    protected override string Missing => "";
}

/// <summary>Needs a server: BACKORDERS_POSTGRES holds a connection string of somebody who may create databases.</summary>
public sealed class StoryOnPostgres : Story
{
    protected override string[]? Arguments => Databases.OfPostgres();

    protected override string Missing => Databases.MISSING;
}

/// <summary>Likewise: BACKORDERS_MYSQL.</summary>
public sealed class StoryOnMariaDb : Story
{
    protected override string[]? Arguments => Databases.OfMariaDb();

    protected override string Missing => Databases.MISSING_MARIADB;
}

internal static class Databases
{
    public const string MISSING = "No PostgreSQL: set BACKORDERS_POSTGRES to a connection string, or run .ci/run, which starts a server.";

    public const string MISSING_MARIADB = "No MariaDB: set BACKORDERS_MYSQL to a connection string, or run .ci/run, which starts a server.";

    public static string? Postgres { get; } = Environment.GetEnvironmentVariable("BACKORDERS_POSTGRES");

    public static string? MariaDb { get; } = Environment.GetEnvironmentVariable("BACKORDERS_MYSQL");

    /// <summary>The arguments of a store with a database of its own; null when there is no server.</summary>
    public static string[]? OfPostgres() => Of(DatabaseServer.Postgres);

    /// <inheritdoc cref="OfPostgres"/>
    public static string[]? OfMariaDb() => Of(DatabaseServer.MariaDb);

    public static string[] OfSqlite() => Of(DatabaseServer.Sqlite)!;

    private static string[]? Of(DatabaseServer server) => server.IsThere ? server.Create().Arguments : null;
}
