using Npgsql;

namespace Store.Tests.Running;

/// <summary>Each store gets a database of its own on the server of the tests.</summary>
internal static class PostgresDatabase
{
    public static string Create(string server) => Create(server, "");

    /// <summary>Another database with all that this one holds. Whoever is still connected to it is sent away.</summary>
    public static string CopyOf(string connectionString)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString).Database;
        var server = new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres" }.ConnectionString;
        Run(server, $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");

        return Create(server, $" TEMPLATE {database}");
    }

    private static string Create(string server, string from)
    {
        var name = $"store_{Guid.NewGuid():N}";
        Run(server, $"CREATE DATABASE {name}{from}");

        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    private static void Run(string server, string sql)
    {
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names are made up of a prefix and a Guid.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
