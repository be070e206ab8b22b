using Microsoft.Data.Sqlite;

namespace Store.Tests.Running.Data;

internal sealed class SqliteFiles : DatabaseServer
{
    private const string FILE = "store.db";

    public override bool IsThere => true;

    public override string Missing => "";

    public override string Tables => "SELECT name FROM sqlite_master WHERE type = 'table'";

    public override string DropIndex(string table, string index) => $"DROP INDEX \"{index}\"";

    protected override string[] ArgumentsFor(string connection) => ["--database", "sqlite", "--connection", connection];

    protected override string NewDatabase()
    {
        var folder = Directory.CreateTempSubdirectory("store-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);

        return $"Data Source={Path.Combine(folder, FILE)};Pooling=False";
    }

    protected override string Copy(string connection)
    {
        var copy = NewDatabase();

        // With what a store that was killed had written, but not yet moved into the file itself.
        foreach (var file in Directory.GetFiles(FolderOf(connection)))
            File.Copy(file, Path.Combine(FolderOf(copy), Path.GetFileName(file)));

        return copy;
    }

    protected override Database Open(string connection, string[] arguments) => new(this, SqliteFactory.Instance.CreateDataSource(connection), arguments);

    private static string FolderOf(string connection) => Path.GetDirectoryName(new SqliteConnectionStringBuilder(connection).DataSource)!;
}
