using System.Data.Common;
using System.Reflection;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Data.Server;

/// <summary>
/// The shop's database server, for statements that write many rows at once: the shop's repositories write row by row,
/// which costs thirteen to thirty times as much. The drivers are the shop's; none ships with the plugin.
/// </summary>
public class ShopServer
{
    private static readonly Dictionary<DataProviderType, string> _drivers = new()
    {
        [DataProviderType.PostgreSQL] = "Npgsql.NpgsqlFactory, Npgsql",
        [DataProviderType.MySql] = "MySqlConnector.MySqlConnectorFactory, MySqlConnector",
        [DataProviderType.SqlServer] = "Microsoft.Data.SqlClient.SqlClientFactory, Microsoft.Data.SqlClient"
    };

    /// <summary>Unknown: only the shop's repositories are at hand.</summary>
    public virtual DataProviderType Provider => Factory is null ? DataProviderType.Unknown : DataSettingsManager.LoadSettings().DataProvider;

    /// <exception cref="InvalidOperationException">The server is of no known kind.</exception>
    public virtual DbConnection NewConnection()
    {
        var connection = Factory?.CreateConnection() ?? throw new InvalidOperationException("The shop's database has no driver that is known here.");
        connection.ConnectionString = DataSettingsManager.LoadSettings().ConnectionString;

        return connection;
    }

    /// <summary>Runs one statement that carries nothing from outside.</summary>
    /// <param name="write">How this server writes it.</param>
    /// <returns>False when the server is of no known kind, or refused: the caller takes the way row by row.</returns>
    public async Task<bool> TryRunAsync(Func<Dialect, string> write)
    {
        if (Dialect.Of(Provider) is not { } dialect)
            return false;

        try
        {
            await RunAsync(write(dialect));
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = NewConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Numbers, dates and codes of our own.
        command.CommandText = sql;
#pragma warning restore CA2100

        await command.ExecuteNonQueryAsync();
    }

    private static DbProviderFactory? Factory
    {
        get
        {
            var settings = DataSettingsManager.LoadSettings();

            return settings is not null && _drivers.TryGetValue(settings.DataProvider, out var driver)
                ? Type.GetType(driver)?.GetField("Instance", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as DbProviderFactory
                : null;
        }
    }
}
