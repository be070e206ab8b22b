using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using MySqlConnector;
using Support.Data;

namespace DemoStore.Engine.Hosting;

/// <summary>What a store keeps: its database, its plugins and their states, its keys.</summary>
internal static class DataFolder
{
    public static void Clear(StoreOptions options)
    {
        SqliteConnection.ClearAllPools();

        foreach (var file in new[] { "demo.db", "demo.db-wal", "demo.db-shm", "plugins.json" })
        {
            if (File.Exists(Path.Combine(options.DataFolder, file)))
                File.Delete(Path.Combine(options.DataFolder, file));
        }

        if (Directory.Exists(Path.Combine(options.DataFolder, "Plugins")))
            Directory.Delete(Path.Combine(options.DataFolder, "Plugins"), recursive: true);

        if (options.Database == DatabaseKind.PostgreSql)
            Run(options, "DROP SCHEMA public CASCADE; CREATE SCHEMA public");

        if (options.Database == DatabaseKind.MySql)
            Empty(options);
    }

    public static void CheckDatabase(StoreOptions options) => Run(options, "SELECT 1");

    private static void Empty(StoreOptions options)
    {
        var name = new MySqlConnectionStringBuilder(options.Connection).Database.Replace("`", "``", StringComparison.Ordinal);
        Run(options, $"DROP DATABASE `{name}`; CREATE DATABASE `{name}`");
        MySqlConnection.ClearAllPools();
    }

    private static void Run(StoreOptions options, string sql)
    {
        try
        {
            using var connection = new ShopDatabase(options.Database, options.Connection).NewConnection();
            connection.Open();
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand above; the name is the one of --connection, quoted.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
        catch (Exception exception) when (exception is DbException or SocketException or ArgumentException or TimeoutException)
        {
            throw new StoreFailureException($"The database cannot be reached: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}
