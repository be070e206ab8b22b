using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Capture;

/// <summary>
/// Backorders whose order line is no longer what they remember: the database compares, so that only those that differ
/// are read, however many wait.
/// </summary>
public sealed class LinesBehind(
    IRepository<BackorderRecord> backorders,
    IRepository<OrderItem> items,
    IRepository<Order> orders,
    IRepository<Shipment> shipments,
    IRepository<ShipmentItem> shipmentItems,
    IRepository<ReturnRequest> returns,
    IRepository<SentByHandRecord> sentByHand,
    LineReader lines,
    TimeProvider clock)
{
    private const int LAST_OPEN = (int)BackorderStatus.Released;
    private const int SHIPPED = (int)BackorderStatus.Shipped;
    private const int CANCELLED = (int)OrderStatus.Cancelled;
    private const int CHUNK = 500;

    /// <summary>A shipment that is deleted later than that after its backorder ended is only heard of by event.</summary>
    private static readonly TimeSpan _undone = TimeSpan.FromDays(30);

    /// <summary>Of all products.</summary>
    public Task<IReadOnlyList<FollowedLine>> FindAsync()
    {
        var since = (clock.GetUtcNow() - _undone).UtcDateTime;

        return FindAsync(
            backorders.Table.Where(record => record.StatusId <= LAST_OPEN || record.IsOrderClosed),
            backorders.Table.Where(record => record.Shipped > 0
                && (record.StatusId <= LAST_OPEN || (record.StatusId == SHIPPED && record.UpdatedOnUtc > since))));
    }

    /// <param name="orderIds">Orders whose backorders are looked at in whatever state they are.</param>
    public async Task<IReadOnlyList<FollowedLine>> FindAsync(IReadOnlyCollection<int> productIds, IReadOnlyCollection<int> orderIds)
    {
        var marked = orderIds.ToList();
        var found = new List<FollowedLine>();
        foreach (var products in ProductChunks.Of(productIds))
            found.AddRange(await FindOfAsync(products, marked));

        return found;
    }

    private Task<IReadOnlyList<FollowedLine>> FindOfAsync(List<int> products, List<int> marked)
    {
        return FindAsync(
            backorders.Table.Where(record => products.Contains(record.ProductId)
                && (record.StatusId <= LAST_OPEN || record.IsOrderClosed || marked.Contains(record.OrderId))),
            backorders.Table.Where(record => products.Contains(record.ProductId) && record.Shipped > 0
                && (record.StatusId <= LAST_OPEN || marked.Contains(record.OrderId))));
    }

    private async Task<IReadOnlyList<FollowedLine>> FindAsync(IQueryable<BackorderRecord> looked, IQueryable<BackorderRecord> shippedOnes)
    {
        var ids = new HashSet<int>(await ChangedAsync(looked));
        ids.UnionWith(await WithShipmentsAsync(looked));
        ids.UnionWith(await WithoutTheirShipmentsAsync(shippedOnes));

        var rows = new List<LedgerRow>();
        foreach (var chunk in ids.Order().Chunk(CHUNK))
            rows.AddRange(await backorders.Table.Where(record => ((IEnumerable<int>)chunk).Contains(record.Id)).AsRows().ToListAsync());

        return await lines.FactsAsync(rows);
    }

    private async Task<List<int>> ChangedAsync(IQueryable<BackorderRecord> looked)
    {
        // Units that are returned without having left are given up.
        var returned = returns.Table.Where(request => request.ReturnedQuantity > 0).Select(request => request.OrderItemId);

        return await (
            from record in looked
            join line in items.Table on record.OrderItemId equals line.Id into linesOf
            from line in linesOf.DefaultIfEmpty()
            join placed in orders.Table on record.OrderId equals placed.Id into ordersOf
            from placed in ordersOf.DefaultIfEmpty()
            where (record.StatusId <= LAST_OPEN && (line == null || placed == null || placed.Deleted || placed.OrderStatusId == CANCELLED))
                || (line != null && placed != null && !placed.Deleted && placed.OrderStatusId != CANCELLED
                    && (record.IsOrderClosed
                        || (long)line.Quantity * record.UnitsPerLine != record.LineQuantity
                        || returned.Contains(record.OrderItemId)))
            select record.Id).ToListAsync();
    }

    // Of lines that left in part; how much of a backorder that was is arithmetic for the domain.
    private async Task<List<int>> WithShipmentsAsync(IQueryable<BackorderRecord> looked)
    {
        var shipped =
            from record in looked
            join line in shipmentItems.Table on record.OrderItemId equals line.OrderItemId
            join shipment in shipments.Table on line.ShipmentId equals shipment.Id
            where shipment.ShippedDateUtc != null || shipment.DeliveryDateUtc != null
            select record.Id;
        var byHand =
            from record in looked
            join line in sentByHand.Table on record.OrderItemId equals line.OrderItemId
            select record.Id;

        return await shipped.Union(byHand).ToListAsync();
    }

    private async Task<List<int>> WithoutTheirShipmentsAsync(IQueryable<BackorderRecord> shippedOnes)
    {
        var sent =
            from line in shipmentItems.Table
            join shipment in shipments.Table on line.ShipmentId equals shipment.Id
            where shipment.ShippedDateUtc != null || shipment.DeliveryDateUtc != null
            select new { line.OrderItemId, line.Quantity };
        var sums = sent.GroupBy(line => line.OrderItemId)
            .Select(linesOf => new { OrderItemId = linesOf.Key, Quantity = linesOf.Sum(line => (long)line.Quantity) });

        var fewer = await (
            from record in shippedOnes
            join sum in sums on record.OrderItemId equals sum.OrderItemId
            where sum.Quantity * record.UnitsPerLine < record.Shipped
            select record.Id).ToListAsync();
        var none = await shippedOnes.Where(record => !sent.Any(line => line.OrderItemId == record.OrderItemId))
            .Select(record => record.Id)
            .ToListAsync();

        return [.. fewer, .. none];
    }
}
