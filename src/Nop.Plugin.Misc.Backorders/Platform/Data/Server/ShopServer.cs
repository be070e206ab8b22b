using System.Data.Common;
using System.Reflection;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Data.Server;

/// <summary>
/// The shop's database server, for what LinqToDB cannot say and a server says in one statement. The driver is the shop's;
/// none ships with the plugin.
/// </summary>
public class ShopServer
{
    private const string POSTGRESQL = "Npgsql.NpgsqlFactory, Npgsql";

    /// <summary>Unknown: only the shop's repositories are at hand.</summary>
    public virtual DataProviderType Provider => Factory is null ? DataProviderType.Unknown : DataProviderType.PostgreSQL;

    /// <summary>Statements on several connections, one after the other, can be kept or undone as one.</summary>
    public virtual bool HasTransactions => DataSettingsManager.LoadSettings()?.DataProvider is DataProviderType.PostgreSQL
        or DataProviderType.MySql or DataProviderType.SqlServer;

    /// <exception cref="InvalidOperationException">The server is of no known kind.</exception>
    public virtual DbConnection NewConnection()
    {
        var connection = Factory?.CreateConnection()
            ?? throw new InvalidOperationException("The shop's database has no driver that is known here.");
        connection.ConnectionString = DataSettingsManager.LoadSettings().ConnectionString;

        return connection;
    }

    private static DbProviderFactory? Factory => DataSettingsManager.LoadSettings() is { DataProvider: DataProviderType.PostgreSQL }
        ? Type.GetType(POSTGRESQL)?.GetField("Instance", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as DbProviderFactory
        : null;
}
