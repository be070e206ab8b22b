using System.Data.Common;
using System.Globalization;

namespace Store.Tests.Running.Data;

/// <summary>The database of a shop, past the shop: to look into it, to write behind its back, and to let time pass.</summary>
/// <param name="source">Understands "Name" as a name, whatever the server.</param>
/// <param name="arguments">How a store is started that keeps its data here.</param>
public sealed class Database(DatabaseServer server, DbDataSource source, string[] arguments) : IAsyncDisposable
{
    public string[] Arguments => arguments;

    public string ConnectionString => arguments[Array.IndexOf(arguments, "--connection") + 1];

    /// <summary>Likewise, for a store that comes here by way of another address.</summary>
    public string[] ArgumentsVia(string connectionString) => [.. arguments.Select(argument => argument == ConnectionString ? connectionString : argument)];

    public async Task RunAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<long> NumberAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);

        return Convert.ToInt64(await command.ExecuteScalarAsync() ?? 0L, CultureInfo.InvariantCulture);
    }

    public async Task<IReadOnlyList<object[]>> RowsAsync(string sql)
    {
        await using var command = source.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<object[]>();

        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    public async Task<IReadOnlyList<string>> TablesAsync() => [.. (await RowsAsync(server.Tables)).Select(row => (string)row[0])];

    public async Task<IReadOnlyList<string>> ColumnsAsync(string table)
    {
        await using var command = source.CreateCommand($"""SELECT * FROM "{table}" WHERE 1 = 0""");
        await using var reader = await command.ExecuteReaderAsync();

        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    public Task DropIndexAsync(string table, string index) => RunAsync(server.DropIndex(table, index));

    public ValueTask<DbConnection> OpenAsync() => source.OpenConnectionAsync();

    /// <summary>Everything that was stored so far is five minutes old: leases have run out, orders are no longer under way.</summary>
    public Task LetTimePassAsync() => RunAsync(
        """
        UPDATE "Order" SET "CreatedOnUtc" = "CreatedOnUtc" - INTERVAL '5' MINUTE;
        UPDATE "StockQuantityHistory" SET "CreatedOnUtc" = "CreatedOnUtc" - INTERVAL '5' MINUTE;
        UPDATE "Backorders_Backorder" SET "CreatedOnUtc" = "CreatedOnUtc" - INTERVAL '5' MINUTE, "PlacedOnUtc" = "PlacedOnUtc" - INTERVAL '5' MINUTE, "UpdatedOnUtc" = "UpdatedOnUtc" - INTERVAL '5' MINUTE;
        UPDATE "Backorders_History" SET "CreatedOnUtc" = "CreatedOnUtc" - INTERVAL '5' MINUTE;
        UPDATE "Backorders_DirtyKey" SET "HeldUntilUtc" = "HeldUntilUtc" - INTERVAL '5' MINUTE;
        UPDATE "Backorders_KeyLease" SET "ExpiresOnUtc" = "ExpiresOnUtc" - INTERVAL '5' MINUTE;
        UPDATE "Backorders_ToTell" SET "DueOnUtc" = "DueOnUtc" - INTERVAL '5' MINUTE;
        UPDATE "Backorders_StockWatch" SET "ShortSinceUtc" = "ShortSinceUtc" - INTERVAL '5' MINUTE;
        UPDATE "Backorders_FailedWork" SET "NextTryUtc" = "NextTryUtc" - INTERVAL '5' MINUTE;
        UPDATE "ScheduleTask" SET "LastStartUtc" = NULL, "LastEndUtc" = NULL
        """);

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
