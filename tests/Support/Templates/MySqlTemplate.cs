using System.Collections.Concurrent;
using System.Reflection;
using MySqlConnector;
using Support.Data;

namespace Support.Templates;

/// <summary>
/// The server cannot copy a database, and takes seconds to make the tables of one. So those that a test has finished with
/// are emptied for the next one: of a hundred tables a test fills a dozen.
/// </summary>
internal sealed class MySqlTemplate : SchemaTemplate
{
    private const string TABLES =
        "SELECT CONCAT(table_name, '(', COUNT(*), ')') FROM information_schema.columns WHERE table_schema = DATABASE() GROUP BY table_name ORDER BY table_name";

    private const string FILLED =
        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name <> 'MigrationVersionInfo' AND (auto_increment > 1 OR table_rows > 0)";

    private readonly ConcurrentBag<ShopDatabase> _free = [];
    private readonly ConcurrentBag<string> _names = [];
    private readonly string _server;
    private readonly string _tables;

    public MySqlTemplate(string server, Assembly? plugin)
        : base(plugin)
    {
        _server = server;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Array.ForEach([.. _names], Drop);
        var first = Make();
        _tables = Tables(first);
        _free.Add(first);
    }

    public override ShopDatabase Copy() => _free.TryTake(out var free) ? free : Make();

    public override void Remove(ShopDatabase copy)
    {
        if (Tables(copy) == _tables)
        {
            Empty(copy);
            _free.Add(copy);
        }
        else
        {
            // The test has changed the tables themselves.
            Drop(new MySqlConnectionStringBuilder(copy.ConnectionString).Database);
        }
    }

    private ShopDatabase Make()
    {
        var name = $"shop_test_{Guid.NewGuid():N}";
        _names.Add(name);
        using (var connection = Open(_server))
            Run(connection, $"CREATE DATABASE {name} CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");

        return Fill(DatabaseKind.MySql, new MySqlConnectionStringBuilder(_server) { Database = name }.ConnectionString);
    }

    private void Drop(string name)
    {
        using var connection = Open(_server);
        Run(connection, $"DROP DATABASE IF EXISTS {name}");
    }

    private static void Empty(ShopDatabase database)
    {
        using var connection = Open(database.ConnectionString);
        var filled = Read(connection, FILLED);

        if (filled.Count > 0)
            Run(connection, $"SET foreign_key_checks = 0; {string.Concat(filled.Select(table => $"DELETE FROM `{table}`; ALTER TABLE `{table}` AUTO_INCREMENT = 1; "))}SET foreign_key_checks = 1");
    }

    private static string Tables(ShopDatabase database)
    {
        using var connection = Open(database.ConnectionString);
        return string.Join(' ', Read(connection, TABLES));
    }

    private static List<string> Read(MySqlConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        List<string> rows = [];

        while (reader.Read())
            rows.Add(reader.GetString(0));

        return rows;
    }

    private static void Run(MySqlConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

#pragma warning disable CA2100 // Names are made up of a prefix and a Guid, or are those of tables.
    private static MySqlCommand Command(MySqlConnection connection, string sql) => new(sql, connection);
#pragma warning restore CA2100

    private static MySqlConnection Open(string connectionString)
    {
        var connection = new MySqlConnection(connectionString);
        connection.Open();

        return connection;
    }
}
