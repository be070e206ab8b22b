using MySqlConnector;

namespace Store.Tests.Running;

/// <summary>Each store gets a database of its own on the server of the tests.</summary>
internal static class MariaDbDatabase
{
    public static string Create(string server)
    {
        var name = $"store_{Guid.NewGuid():N}";
        using var connection = Open(server);
        Run(connection, $"CREATE DATABASE {name} CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci");

        return new MySqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    /// <summary>Another database with all that this one holds: the server cannot copy one, but says how it made each table.</summary>
    public static string CopyOf(string connectionString)
    {
        var from = new MySqlConnectionStringBuilder(connectionString).Database;
        var copy = Create(connectionString);
        using var original = Open(connectionString);
        var tables = Read(original, "SHOW FULL TABLES WHERE Table_type = 'BASE TABLE'", 0);
        var made = tables.SelectMany(table => Read(original, $"SHOW CREATE TABLE `{table}`", 1));
        var filled = tables.Select(table => $"INSERT INTO `{table}` SELECT * FROM {from}.`{table}`");
        using var connection = Open(copy);
        Run(connection, string.Join(";\n", ["SET foreign_key_checks = 0", .. made, .. filled, "SET foreign_key_checks = 1"]));

        return copy;
    }

    private static List<string> Read(MySqlConnection connection, string sql, int column)
    {
        using var command = Command(connection, sql);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();

        while (reader.Read())
            rows.Add(reader.GetString(column));

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
