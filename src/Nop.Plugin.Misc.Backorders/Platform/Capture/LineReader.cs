using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Capture;

/// <summary>Reads order lines as they are stored now, not as an event or a cache remembers them.</summary>
public sealed class LineReader(
    IRepository<OrderItem> items,
    IRepository<Order> orders,
    IRepository<Shipment> shipments,
    IRepository<ShipmentItem> shipmentItems,
    IRepository<ReturnRequest> returns,
    IRepository<OrderNote> notes,
    IRepository<SentByHandRecord> sentByHand)
{
    private const int CANCELLED = (int)OrderStatus.Cancelled;
    private const int CHUNK = 500;

    public async Task<OrderLine?> FindAsync(int orderItemId)
    {
        var item = await items.Table.FirstOrDefaultAsync(row => row.Id == orderItemId);
        if (item is null)
            return null;

        return await StandingOrderAsync(item.OrderId) is { } order ? new(item, order) : null;
    }

    /// <returns>Null when the order is cancelled or deleted.</returns>
    public async Task<Order?> StandingOrderAsync(int orderId)
    {
        return await orders.Table.FirstOrDefaultAsync(row => row.Id == orderId && !row.Deleted && row.OrderStatusId != CANCELLED);
    }

    public Task<Order> OrderAsync(int orderId) => orders.Table.FirstOrDefaultAsync(row => row.Id == orderId);

    /// <summary>The platform writes a note when it has placed an order; one without any failed half-way, or is being placed.</summary>
    public Task<bool> HasNotesAsync(int orderId) => notes.Table.AnyAsync(note => note.OrderId == orderId);

    /// <summary>Each backorder with what the shop says of its line, counted in units of the backorder's product.</summary>
    public async Task<IReadOnlyList<FollowedLine>> FactsAsync(IReadOnlyCollection<LedgerRow> rows)
    {
        var facts = new Dictionary<int, LineFacts>();
        foreach (var chunk in rows.Select(row => row.OrderItemId).Distinct().Chunk(CHUNK))
            await ReadAsync([.. chunk], facts);

        return [.. rows.Select(row => new FollowedLine(
            row,
            facts.GetValueOrDefault(row.OrderItemId, LineFacts.Gone).Times(row.UnitsPerLine)))];
    }

    private async Task ReadAsync(List<int> ids, Dictionary<int, LineFacts> facts)
    {
        var lines = await (
            from item in items.Table
            join order in orders.Table on item.OrderId equals order.Id
            where ids.Contains(item.Id)
            select new
            {
                item.Id,
                item.Quantity,
                order.OrderStatusId,
                order.Deleted,
                Returned = returns.Table.Where(request => request.OrderItemId == item.Id).Sum(request => (int?)request.ReturnedQuantity)
                    ?? 0
            }).ToListAsync();
        var shipped = await ShippedAsync(ids);

        foreach (var line in lines)
        {
            var books = new LineBooks(
                !line.Deleted && line.OrderStatusId != CANCELLED,
                Math.Max(0, line.Quantity),
                Math.Max(0, shipped.GetValueOrDefault(line.Id)),
                Math.Max(0, line.Returned),
                PutBack: 0);
            facts[line.Id] = new(books.Stands, new((int)(books.Stands ? books.Wanted : books.Quantity)), new((int)books.Shipped));
        }
    }

    /// <summary>Units of order lines that return requests put back to stock; lines of which none did are missing.</summary>
    public async Task<IReadOnlyDictionary<int, int>> ReturnedAsync(IReadOnlyCollection<int> orderItemIds)
    {
        var ids = orderItemIds.ToList();
        var sums = await returns.Table
            .Where(request => ids.Contains(request.OrderItemId) && request.ReturnedQuantity > 0)
            .GroupBy(request => request.OrderItemId)
            .Select(group => new { OrderItemId = group.Key, Quantity = group.Sum(request => (long)request.ReturnedQuantity) })
            .ToListAsync();

        return sums.ToDictionary(sum => sum.OrderItemId, sum => (int)Math.Min(sum.Quantity, int.MaxValue));
    }

    /// <summary>Units of order lines that left the house; lines of which none did are missing.</summary>
    public Task<IReadOnlyDictionary<int, int>> ShippedAsync(IReadOnlyCollection<int> orderItemIds)
    {
        // Goods handed over at a pickup point never get a shipping date, only a delivery date.
        var sent = shipments.Table.Where(shipment => shipment.ShippedDateUtc != null || shipment.DeliveryDateUtc != null);
        var byHand = sentByHand.Table.Select(row => new ShippedUnits { OrderItemId = row.OrderItemId, Quantity = row.Units });

        return SumsAsync(orderItemIds, InShipments(sent).Concat(byHand));
    }

    /// <summary>Units of order lines in shipments that somebody prepared and nobody sent; lines without are missing.</summary>
    public Task<IReadOnlyDictionary<int, int>> PreparedAsync(IReadOnlyCollection<int> orderItemIds)
    {
        return SumsAsync(
            orderItemIds,
            InShipments(shipments.Table.Where(shipment => shipment.ShippedDateUtc == null && shipment.DeliveryDateUtc == null)));
    }

    private IQueryable<ShippedUnits> InShipments(IQueryable<Shipment> of)
    {
        return
            from line in shipmentItems.Table
            join shipment in of on line.ShipmentId equals shipment.Id
            select new ShippedUnits { OrderItemId = line.OrderItemId, Quantity = line.Quantity };
    }

    private static async Task<IReadOnlyDictionary<int, int>> SumsAsync(
        IReadOnlyCollection<int> orderItemIds,
        IQueryable<ShippedUnits> units)
    {
        var ids = orderItemIds.ToList();
        var sums = await units
            .Where(line => ids.Contains(line.OrderItemId))
            .GroupBy(line => line.OrderItemId)
            .Select(lines => new { OrderItemId = lines.Key, Quantity = lines.Sum(line => (long)line.Quantity) })
            .ToListAsync();

        return sums.ToDictionary(sum => sum.OrderItemId, sum => (int)Math.Clamp(sum.Quantity, int.MinValue, int.MaxValue));
    }

    private sealed class ShippedUnits
    {
        public int OrderItemId { get; init; }

        public int Quantity { get; init; }
    }
}
