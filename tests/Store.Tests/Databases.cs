namespace Store.Tests;

public sealed class StoryOnSqlite : Story
{
    protected override string[]? Arguments => [];

    protected override string Missing => "";
}

/// <summary>Needs a server: BACKORDERS_POSTGRES holds a connection string of somebody who may create databases.</summary>
public sealed class StoryOnPostgres : Story
{
    private static readonly string? _server = Environment.GetEnvironmentVariable("BACKORDERS_POSTGRES");

    protected override string[]? Arguments => _server is null ? null : ["--database", "postgres", "--connection", Running.PostgresDatabase.Create(_server)];

    protected override string Missing => "No PostgreSQL: set BACKORDERS_POSTGRES to a connection string, or run .ci/run, which starts a server.";
}
