using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

/// <summary>A line, or what is left of it, with what became of its units of one stock key.</summary>
/// <param name="IsTold">The shop's stock history names the order when it moves this stock for the line.</param>
public sealed record PutBackLine(int OrderId, StockKey Key, LineBooks Books, bool IsTold);

/// <summary>Reads lines of orders that may have been put back, also those that were deleted.</summary>
public sealed class PutBackLines(
    IRepository<OrderItem> items,
    IRepository<Order> orders,
    IRepository<OrderNote> notes,
    IRepository<ReturnRequest> returns,
    LineReader lines,
    StockSource sources,
    IProductService products)
{
    private const int CANCELLED = (int)OrderStatus.Cancelled;

    // The platform's own words, in every language; setting an order to cancelled by hand moves no stock and says something else.
    public const string WAS_CANCELLED = "Order has been cancelled";

    private sealed record Part(int OrderId, int OrderItemId, StockKey Key, int UnitsPerLine, int Quantity, int Whole, bool IsTold);

    /// <summary>Orders of which return requests put something back since then.</summary>
    public async Task<IReadOnlyList<int>> ReturnedAsync(IReadOnlyCollection<int> productIds, DateTime since)
    {
        var ids = productIds.ToList();

        return await (
            from request in returns.Table
            join item in items.Table on request.OrderItemId equals item.Id
            where request.UpdatedOnUtc > since && request.ReturnedQuantity > 0 && ids.Contains(item.ProductId)
            select item.OrderId).Distinct().ToListAsync();
    }

    public async Task<IReadOnlyList<PutBackLine>> FindAsync(
        IReadOnlyCollection<int> orderIds,
        IReadOnlySet<StockKey> keys,
        IReadOnlyList<RememberedLine> known)
    {
        var ids = orderIds.ToList();
        var found = await orders.Table
            .Where(order => ids.Contains(order.Id))
            .Select(order => new { order.Id, order.Deleted, order.OrderStatusId })
            .ToListAsync();
        var standing = found.Where(order => !order.Deleted && order.OrderStatusId != CANCELLED).Select(order => order.Id).ToHashSet();
        var parts = await PartsAsync(ids, keys, known);
        var shipped = await lines.ShippedAsync([.. parts.Select(part => part.OrderItemId).Distinct()]);
        var returned = await lines.ReturnedAsync([.. parts.Select(part => part.OrderItemId).Distinct()]);
        var times = await TimesAsync(ids);
        foreach (var order in found.Where(order => order.Deleted && order.OrderStatusId != CANCELLED))
            times[order.Id] = times.GetValueOrDefault(order.Id) + 1;

        return
        [
            .. parts.Select(part => new PutBackLine(part.OrderId, part.Key, new(
                standing.Contains(part.OrderId) && part.Quantity > 0,
                (long)part.Quantity * part.UnitsPerLine,
                (long)shipped.GetValueOrDefault(part.OrderItemId) * part.UnitsPerLine,
                (long)returned.GetValueOrDefault(part.OrderItemId) * part.UnitsPerLine,
                (long)times.GetValueOrDefault(part.OrderId) * part.Whole * part.UnitsPerLine), part.IsTold))
        ];
    }

    private async Task<List<Part>> PartsAsync(List<int> orderIds, IReadOnlySet<StockKey> keys, IReadOnlyList<RememberedLine> known)
    {
        var rows = await items.Table.Where(item => orderIds.Contains(item.OrderId)).ToListAsync();
        var remembered = known.Where(line => keys.Contains(line.Key)).ToDictionary(line => (line.OrderItemId, line.Key));
        var parts = new List<Part>();

        foreach (var item in rows)
        {
            // Lines of other products take nothing of these, unless they are bundles.
            if (string.IsNullOrEmpty(item.AttributesXml) && !keys.Contains(StockKey.OfProduct(item.ProductId)))
                continue;

            foreach (var part in (await sources.PartsAsync(
                await products.GetProductByIdAsync(item.ProductId),
                item.AttributesXml)).Where(part => keys.Contains(part.Key)))
            {
                var whole = remembered.GetValueOrDefault((item.Id, part.Key))?.Quantity is > 0 and var before ? before : item.Quantity;
                parts.Add(new(item.OrderId, item.Id, part.Key, part.UnitsPerLine, Math.Max(0, item.Quantity), whole, IsTold(item, part)));
            }
        }

        var there = rows.Select(item => item.Id).ToHashSet();
        parts.AddRange(remembered.Values
            .Where(line => orderIds.Contains(line.OrderId) && !there.Contains(line.OrderItemId))
            .Select(line => new Part(line.OrderId, line.OrderItemId, line.Key, line.UnitsPerLine, 0, line.Quantity, line.IsTold)));

        return parts;
    }

    /// <summary>Of components the history has rows without a word, of warehouses none.</summary>
    public static bool IsTold(OrderItem item, StockPart part) =>
        part.Product.Id == item.ProductId && part.Home != StockSourceKind.Warehouses;

    /// <summary>How often each order was cancelled in a way that puts its units back.</summary>
    private async Task<Dictionary<int, int>> TimesAsync(List<int> orderIds)
    {
        var counts = await notes.Table
            .Where(note => orderIds.Contains(note.OrderId) && note.Note == WAS_CANCELLED)
            .GroupBy(note => note.OrderId)
            .Select(group => new { OrderId = group.Key, Times = group.Count() })
            .ToListAsync();

        return counts.ToDictionary(count => count.OrderId, count => count.Times);
    }

    /// <summary>True when the units of the order's lines went back as a whole.</summary>
    public async Task<IReadOnlySet<int>> WholeAsync(IReadOnlyCollection<Order> some)
    {
        var cancelled = await TimesAsync([.. some.Where(order => order.OrderStatusId == CANCELLED).Select(order => order.Id)]);

        return some.Where(order => cancelled.ContainsKey(order.Id) || (order.Deleted && order.OrderStatusId != CANCELLED))
            .Select(order => order.Id)
            .ToHashSet();
    }
}
