using Npgsql;

namespace Store.Tests.Running;

/// <summary>The database of a shop, past the shop: to look into it, to write behind its back, and to let time pass.</summary>
public sealed class Database(string connection) : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source = NpgsqlDataSource.Create(connection);

    public async Task RunAsync(string sql)
    {
        await using var command = _source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<long> NumberAsync(string sql)
    {
        await using var command = _source.CreateCommand(sql);

        return Convert.ToInt64(await command.ExecuteScalarAsync() ?? 0L, System.Globalization.CultureInfo.InvariantCulture);
    }

    public async Task<IReadOnlyList<object[]>> RowsAsync(string sql)
    {
        await using var command = _source.CreateCommand(sql);
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

    public ValueTask<NpgsqlConnection> OpenAsync() => _source.OpenConnectionAsync();

    /// <summary>Everything that was stored so far is five minutes old: leases have run out, orders are no longer under way.</summary>
    public Task LetTimePassAsync() => RunAsync(
        """
        UPDATE "Order" SET "CreatedOnUtc" = "CreatedOnUtc" - interval '5 minutes';
        UPDATE "StockQuantityHistory" SET "CreatedOnUtc" = "CreatedOnUtc" - interval '5 minutes';
        UPDATE "Backorders_Backorder" SET "CreatedOnUtc" = "CreatedOnUtc" - interval '5 minutes', "PlacedOnUtc" = "PlacedOnUtc" - interval '5 minutes', "UpdatedOnUtc" = "UpdatedOnUtc" - interval '5 minutes';
        UPDATE "Backorders_History" SET "CreatedOnUtc" = "CreatedOnUtc" - interval '5 minutes';
        UPDATE "Backorders_DirtyKey" SET "HeldUntilUtc" = "HeldUntilUtc" - interval '5 minutes';
        UPDATE "Backorders_KeyLease" SET "ExpiresOnUtc" = "ExpiresOnUtc" - interval '5 minutes';
        UPDATE "Backorders_ToTell" SET "DueOnUtc" = "DueOnUtc" - interval '5 minutes';
        UPDATE "Backorders_StockWatch" SET "ShortSinceUtc" = "ShortSinceUtc" - interval '5 minutes';
        UPDATE "Backorders_FailedWork" SET "NextTryUtc" = "NextTryUtc" - interval '5 minutes';
        UPDATE "ScheduleTask" SET "LastStartUtc" = NULL, "LastEndUtc" = NULL
        """);

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
