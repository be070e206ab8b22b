using MySqlConnector;

namespace Store.Tests.Running.Data;

/// <summary>The one that BACKORDERS_MYSQL names.</summary>
internal sealed class MariaDbServer : DatabaseServer
{
    public override bool IsThere => Databases.MariaDb is not null;

    public override string Missing => Databases.MISSING_MARIADB;

    public override string Tables => "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()";

    public override string DropIndex(string table, string index) => $"DROP INDEX \"{index}\" ON \"{table}\"";

    protected override string[] ArgumentsFor(string connection) => ["--database", "mysql", "--connection", connection];

    protected override string NewDatabase() => MariaDbDatabase.Create(Databases.MariaDb!);

    protected override string Copy(string connection) => MariaDbDatabase.CopyOf(connection);

    protected override Database Open(string connection, string[] arguments)
    {
        return new(this, new MySqlDataSourceBuilder(connection).UseConnectionOpenedCallback(QuoteAsElsewhereAsync).Build(), arguments);
    }

    // The tests write "Name", as the standard and all others do.
    private static async ValueTask QuoteAsElsewhereAsync(MySqlConnectionOpenedContext context, CancellationToken token)
    {
        await using var command = context.Connection.CreateCommand();
        command.CommandText = "SET SESSION sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES')";
        await command.ExecuteNonQueryAsync(token);
    }
}
