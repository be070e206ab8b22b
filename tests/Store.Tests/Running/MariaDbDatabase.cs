using MySqlConnector;

namespace Store.Tests.Running;

/// <summary>Each store gets a database of its own on the server of the tests.</summary>
internal static class MariaDbDatabase
{
    public static string Create(string server)
    {
        var name = $"store_{Guid.NewGuid():N}";
        using var connection = new MySqlConnection(server);
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made up of a prefix and a Guid.
        command.CommandText = $"CREATE DATABASE {name} CHARACTER SET utf8mb4 COLLATE utf8mb4_general_ci";
#pragma warning restore CA2100
        command.ExecuteNonQuery();

        return new MySqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }
}
