using Support.Data;

namespace Support.Templates;

/// <summary>Where the databases of tests live: files by default, or a server on which somebody may create databases.</summary>
public sealed record TestServer(DatabaseKind Kind, string ConnectionString)
{
    public static TestServer Sqlite { get; } = new(DatabaseKind.Sqlite, "");

    /// <returns>Null when the environment names none.</returns>
    public static TestServer? Find(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? Sqlite
        : Environment.GetEnvironmentVariable(VariableOf(kind)) is { Length: > 0 } connection ? new(kind, connection)
        : null;

    /// <summary>Why a test is skipped.</summary>
    public static string MissingOf(DatabaseKind kind) => $"No {kind}: set {VariableOf(kind)} to the connection string of somebody who may create databases, or run .ci/run, which starts a server.";

    private static string VariableOf(DatabaseKind kind) => kind == DatabaseKind.MySql ? "BACKORDERS_MYSQL" : "BACKORDERS_POSTGRES";
}
