namespace Benchmarks.Running;

/// <summary>Fills a store with backorders by sets: 20,000 products, four lines an order, just under half of the lines open.</summary>
internal sealed class GridShape(MeasuredStore store, int lines)
{
    private const int PRODUCTS = 20_000;
    private const int FIRST = 1_000_000;
    private const int LINES_PER_ORDER = 4;

    public async Task FillAsync()
    {
        var orders = Math.Max(1, lines / LINES_PER_ORDER);
        await CopyAsync("Product", PRODUCTS, $"""
            'Name', CASE WHEN n % 33 = 0 THEN 'Nikon D' || n ELSE 'Goods ' || n END, 'Sku', 'SKU-' || n
            """);
        await CopyAsync("Order", orders, $"""
            'CustomOrderNumber', ({FIRST} + n)::text, 'CreatedOnUtc', timestamp '2025-01-01' + n * interval '1 minute'
            """);
        await CopyAsync("Backorders_Backorder", lines, $"""
            'OrderId', {FIRST} + n % {orders}, 'OrderItemId', {FIRST} + n, 'ProductId', {FIRST} + (n::bigint * 7919 % {PRODUCTS}),
            'CombinationId', 0, 'StoreId', 1 + n % 2, 'VendorId', 0, 'Quantity', 1 + n % 5, 'LineQuantity', 1 + n % 5,
            'Waiting', CASE WHEN n * 31 % 1000 < 466 THEN 1 + n % 5 ELSE 0 END, 'Allocated', 0, 'Released', 0,
            'Shipped', CASE WHEN n * 31 % 1000 < 466 THEN 0 ELSE 1 + n % 5 END, 'Cancelled', 0,
            'StatusId', CASE WHEN n * 31 % 1000 < 466 THEN 10 ELSE 50 END, 'Priority', n % 3, 'QueueRank', -(n % 3), 'QueueDay', 739000 + n % 90,
            'InQueue', n * 31 % 1000 < 466, 'OnHold', false, 'IsOrderPlaced', true, 'IsOrderClosed', false, 'LastNumber', 1,
            'PlacedOnUtc', timestamp '2025-01-01' + n % {orders} * interval '1 minute'
            """);
        await store.RunAsync("ANALYZE");
    }

    // Rows like the first that the store has, with other values in some columns: the other columns are the shop's own affair.
    private async Task CopyAsync(string table, int count, string changed)
    {
        await store.RunAsync($"""
            INSERT INTO "{table}"
            SELECT made.* FROM (SELECT model FROM "{table}" AS model ORDER BY "Id" LIMIT 1) AS first,
                generate_series(1, {count}) AS n,
                LATERAL jsonb_populate_record(first.model, jsonb_build_object('Id', {FIRST} + n, {changed})) AS made
            """);
    }
}
