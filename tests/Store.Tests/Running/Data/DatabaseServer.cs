namespace Store.Tests.Running.Data;

/// <summary>
/// Where stores keep their data: each store gets a database of its own there. A store is opened for the first time once,
/// which takes longer than many a test; all others begin with a copy of it.
/// </summary>
public abstract class DatabaseServer
{
    private readonly Lazy<(string Folder, string Connection)> _ready;

    // Not on a thread of the tests: there are two of them, and both may wait for this.
    protected DatabaseServer() => _ready = new(() => Task.Run(OpenFirstAsync).GetAwaiter().GetResult());

    public static DatabaseServer Sqlite { get; } = new SqliteFiles();

    public static DatabaseServer Postgres { get; } = new PostgresServer();

    public static DatabaseServer MariaDb { get; } = new MariaDbServer();

    public abstract bool IsThere { get; }

    public abstract string Missing { get; }

    /// <summary>Reads the names of all tables of a database.</summary>
    public abstract string Tables { get; }

    public abstract string DropIndex(string table, string index);

    /// <summary>A new database. The test is skipped where there is no such server; where all are promised, it fails.</summary>
    public Database Create()
    {
        Assert.False(!IsThere && Environment.GetEnvironmentVariable("CI") == "true", Missing);
        Skip.IfNot(IsThere, Missing);
        var connection = Copy(_ready.Value.Connection);

        return Open(connection, [.. ArgumentsFor(connection), StoreProcess.BEGIN_WITH, _ready.Value.Folder]);
    }

    protected abstract string[] ArgumentsFor(string connection);

    /// <returns>The connection string of a database without tables.</returns>
    protected abstract string NewDatabase();

    /// <returns>The connection string of another database with all that this one holds; nobody is connected to it.</returns>
    protected abstract string Copy(string connection);

    protected abstract Database Open(string connection, string[] arguments);

    private async Task<(string Folder, string Connection)> OpenFirstAsync()
    {
        var folder = Directory.CreateTempSubdirectory("ready-store-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var connection = NewDatabase();
        await using var store = await StoreProcess.StartAsync([.. ArgumentsFor(connection), "--no-timers"]);
        await store.KillAsync();
        store.CopyDataTo(folder);

        return (folder, connection);
    }
}
