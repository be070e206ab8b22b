using Npgsql;
using Store.Tests.Running;

namespace Benchmarks.Running;

/// <summary>A demo store on a database of its own, without the task that would work in between.</summary>
internal sealed class MeasuredStore(StoreProcess process, string connectionString, StatementLog? log) : IAsyncDisposable
{
    public Uri Address => process.Address;

    /// <param name="counts">Writes down each statement on its way to the server, which takes time: not for what is timed.</param>
    public static async Task<MeasuredStore> StartAsync(string server, bool counts = false)
    {
        var database = PostgresDatabase.Create(server);
        var log = counts ? new StatementLog(database) : null;
        var process = await StoreProcess.StartAsync("--database", "postgres", "--connection", log?.ConnectionString ?? database);
        var store = new MeasuredStore(process, database, log);
        await store.RunAsync("UPDATE \"ScheduleTask\" SET \"Enabled\" = FALSE");
        await process.RestartAsync();

        return store;
    }

    public IReadOnlyList<string> Statements() => log!.Take();

    public async Task RunAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    public async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();

        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        if (log is not null)
            await log.DisposeAsync();
    }
}
