using System.Globalization;
using Npgsql;
using Plugin.Tests.Shop;

namespace Benchmarks.Queues;

/// <summary>
/// A shop with long queues, filled by sets: one product on which 10,000 lines wait, the others with about 23 open lines
/// of 50, all with order, order line and history. Stock owes exactly what waits.
/// </summary>
internal sealed class QueueShape(TestShop shop, int lines, int products)
{
    public const int LONG_QUEUE = 10_000;

    private readonly string _connection = shop.Database.Database.ConnectionString;

    public async Task FillAsync()
    {
        await RunAsync($"""
            INSERT INTO "Product" SELECT made.* FROM generate_series(1, {products}) AS n CROSS JOIN LATERAL jsonb_populate_record(NULL::"Product", {Row("Product", "n", "'Id', n, 'Name', 'Goods ' || n, 'ProductTypeId', 5, 'ManageInventoryMethodId', 1, 'BackorderModeId', 2, 'IsShipEnabled', true, 'Published', true")}) AS made;
            INSERT INTO "Order" SELECT made.* FROM generate_series(1, {lines / 4}) AS n CROSS JOIN LATERAL jsonb_populate_record(NULL::"Order", {Row("Order", "n", "'Id', n, 'OrderGuid', gen_random_uuid(), 'StoreId', 1, 'OrderStatusId', 20, 'CustomOrderNumber', n::text, 'CreatedOnUtc', timestamp '2026-01-01' + n * interval '1 second'")}) AS made;
            INSERT INTO "OrderItem" SELECT made.* FROM generate_series(1, {lines}) AS n CROSS JOIN LATERAL jsonb_populate_record(NULL::"OrderItem", {Row("OrderItem", "n", $"'Id', n, 'OrderItemGuid', gen_random_uuid(), 'OrderId', 1 + n % {lines / 4}, 'ProductId', {Product}, 'Quantity', 1 + n % 5, 'AttributesXml', ''")}) AS made;
            INSERT INTO "Backorders_Backorder" SELECT made.* FROM generate_series(1, {lines}) AS n CROSS JOIN LATERAL jsonb_populate_record(NULL::"Backorders_Backorder", {Row("Backorders_Backorder", "n", Line)}) AS made;
            INSERT INTO "Backorders_History" ("BackorderId", "Number", "KindId", "WaitingDelta", "AllocatedDelta", "ReleasedDelta", "ShippedDelta", "CancelledDelta", "UntoldDelta", "LineQuantity", "Reason", "CustomerId", "CreatedOnUtc")
                SELECT "Id", 1, 10, "Waiting", 0, 0, "Shipped", 0, 0, "LineQuantity", '', 0, "PlacedOnUtc" FROM "Backorders_Backorder";
            """);
        await OweAsync();
        await RunAsync("VACUUM ANALYZE");
    }

    /// <summary>As it was before anything was granted.</summary>
    public async Task ResetAsync()
    {
        await RunAsync("""
            UPDATE "Backorders_Backorder" SET "Waiting" = "Quantity", "Allocated" = 0, "Released" = 0, "StatusId" = 10, "InQueue" = true, "IsOrderPlaced" = true, "LastNumber" = 1 WHERE "LastNumber" > 1;
            DELETE FROM "Backorders_History" WHERE "Number" > 1;
            TRUNCATE "Backorders_ToTell", "Backorders_DirtyKey";
            """);
        await OweAsync();
        await RunAsync("""VACUUM ANALYZE "Backorders_Backorder" """);
        await RunAsync("""VACUUM ANALYZE "Backorders_History" """);
    }

    public Task ReceiveAsync(int units, string where) => RunAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"""UPDATE "Product" SET "StockQuantity" = "StockQuantity" + {units} WHERE {where}"""));

    public async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The same work as one statement that first locks all lines of the queues, and is then taken back.</summary>
    /// <param name="withHistory">Writes the history of what it moved as well, as the plugin has to.</param>
    /// <returns>Milliseconds.</returns>
    public async Task<double> ReferenceAsync(string where, int units, bool withHistory = false)
    {
        var before = withHistory ? ", moved AS (" : "";
        var after = withHistory
            ? """
               RETURNING b."Id", b."LastNumber", turn."Waiting" - b."Waiting" AS given)
              INSERT INTO "Backorders_History" ("BackorderId", "Number", "KindId", "WaitingDelta", "AllocatedDelta", "ReleasedDelta", "ShippedDelta", "CancelledDelta", "UntoldDelta", "Reason", "CustomerId", "CreatedOnUtc")
                  SELECT "Id", "LastNumber", 30, -given, given, 0, 0, 0, 0, '', 0, now() FROM moved
              """
            : "";
        await using var connection = new NpgsqlConnection(_connection);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(
            $"""
            WITH queue AS (
                SELECT "Id", "ProductId", "Waiting", "QueueRank", "PlacedOnUtc" FROM "Backorders_Backorder"
                WHERE "InQueue" AND {where} ORDER BY "ProductId", "QueueRank", "PlacedOnUtc", "Id" FOR UPDATE),
            turn AS (
                SELECT "Id", "Waiting", SUM("Waiting") OVER (PARTITION BY "ProductId" ORDER BY "QueueRank", "PlacedOnUtc", "Id") - "Waiting" AS before FROM queue)
            {before}
            UPDATE "Backorders_Backorder" AS b SET
                "Allocated" = "Allocated" + LEAST(turn."Waiting", {units} - before),
                "Waiting" = b."Waiting" - LEAST(turn."Waiting", {units} - before),
                "StatusId" = CASE WHEN turn."Waiting" <= {units} - before THEN 30 ELSE 20 END,
                "InQueue" = turn."Waiting" > {units} - before,
                "LastNumber" = "LastNumber" + 1,
                "UpdatedOnUtc" = now()
            FROM turn WHERE b."Id" = turn."Id" AND before < {units}
            {after}
            """,
            connection,
            transaction);
        command.CommandTimeout = 0;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await command.ExecuteNonQueryAsync();
        var time = watch.Elapsed.TotalMilliseconds;
        await transaction.RollbackAsync();

        return time;
    }

    /// <summary>Reads the queue until it is filled, locked, without writing: the floor of a small receipt.</summary>
    public async Task<double> ReadUntilFilledAsync(int units)
    {
        await using var connection = new NpgsqlConnection(_connection);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await using (var read = new NpgsqlCommand(
            $"""
            SELECT "Id", "Waiting" FROM "Backorders_Backorder" WHERE "ProductId" = 1 AND "CombinationId" = 0 AND "InQueue"
            ORDER BY "QueueRank", "PlacedOnUtc", "Id" LIMIT {units} FOR UPDATE
            """,
            connection,
            transaction))
        {
            await using var reader = await read.ExecuteReaderAsync();
            var left = units;
            var ids = new List<int>();
            while (left > 0 && await reader.ReadAsync())
            {
                ids.Add(reader.GetInt32(0));
                left -= reader.GetInt32(1);
            }

            await reader.CloseAsync();
            await using var write = new NpgsqlCommand(
                """UPDATE "Backorders_Backorder" AS b SET "Allocated" = "Waiting", "Waiting" = 0, "StatusId" = 30, "InQueue" = false, "LastNumber" = "LastNumber" + 1 FROM unnest(@ids) AS t(id) WHERE b."Id" = t.id""",
                connection,
                transaction);
            write.Parameters.Add(new("ids", ids.ToArray()));
            await write.ExecuteNonQueryAsync();
        }

        var time = watch.Elapsed.TotalMilliseconds;
        await transaction.RollbackAsync();

        return time;
    }

    private Task OweAsync() => RunAsync("""
        UPDATE "Product" AS p SET "StockQuantity" = -owed.units
        FROM (SELECT "ProductId", SUM("Waiting")::int AS units FROM "Backorders_Backorder" GROUP BY "ProductId") AS owed WHERE owed."ProductId" = p."Id"
        """);

    private string Product => $"CASE WHEN n <= {LONG_QUEUE} THEN 1 ELSE 2 + n % {products - 1} END";

    private static string Open => $"(n <= {LONG_QUEUE} OR n::bigint * 31 % 1000 < 460)";

    private string Line => $"""
        'Id', n, 'OrderId', 1 + n % {lines / 4}, 'OrderItemId', n, 'ProductId', {Product}, 'CombinationId', 0, 'StoreId', 1, 'VendorId', 0,
        'LineQuantity', 1 + n % 5, 'Quantity', 1 + n % 5, 'Waiting', CASE WHEN {Open} THEN 1 + n % 5 ELSE 0 END, 'Allocated', 0, 'Released', 0,
        'Shipped', CASE WHEN {Open} THEN 0 ELSE 1 + n % 5 END, 'Cancelled', 0, 'StatusId', CASE WHEN {Open} THEN 10 ELSE 50 END,
        'Priority', n % 3, 'QueueRank', -(n % 3), 'QueueDay', 739600 + n % 90, 'InQueue', {Open}, 'OnHold', false, 'IsOrderPlaced', true, 'IsOrderClosed', false,
        'UnitsPerLine', 1, 'LastNumber', 1, 'PlacedOnUtc', timestamp '2026-01-01' + (1 + n % {lines / 4}) * interval '1 second',
        'CreatedOnUtc', timestamp '2026-01-01', 'UpdatedOnUtc', timestamp '2026-01-01', 'OriginalBasisId', 30, 'CurrentBasisId', 30,
        'OriginalFrom', timestamp '2026-07-01', 'OriginalTo', timestamp '2026-07-09', 'CurrentFrom', timestamp '2026-07-01', 'CurrentTo', timestamp '2026-07-09'
        """.ReplaceLineEndings(" ");

    // Every column that may not be null gets something; what matters is named.
    private string Row(string table, string counter, string named)
    {
        using var connection = new NpgsqlConnection(_connection);
        connection.Open();
        using var command = new NpgsqlCommand(
            "SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = @table AND is_nullable = 'NO' AND column_name <> 'Id'",
            connection);
        command.Parameters.Add(new("table", table));
        using var reader = command.ExecuteReader();
        var defaults = new List<string>();
        while (reader.Read())
        {
            var value = reader.GetString(1) switch
            {
                "boolean" => "false",
                "uuid" => "'00000000-0000-0000-0000-000000000000'",
                "timestamp without time zone" => "'2026-01-01'",
                "integer" or "bigint" or "numeric" => "0",
                _ => "''"
            };
            defaults.Add($"'{reader.GetString(0)}', {value}");
        }

        return $"jsonb_build_object({string.Join(", ", defaults)}) || jsonb_build_object({named})";
    }
}
