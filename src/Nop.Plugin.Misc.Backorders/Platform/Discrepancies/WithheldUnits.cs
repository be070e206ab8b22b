using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

/// <param name="OrderId">The newest of the orders that it is about; 0: none.</param>
/// <param name="Detail">All of them with their units, as <see cref="AffectedOrders"/> writes them.</param>
public readonly record struct Withheld(Units Units, int OrderId, string Detail);

/// <summary>What the orders that units owed to nobody belong to got back when that was corrected.</summary>
internal static class OrderShares
{
    /// <summary>Stock was raised by what orders that are cancelled by their status still held of it.</summary>
    public static bool IsCorrected(DiscrepancyRecord finding)
    {
        return finding is { KindId: (int)DiscrepancyKind.NobodyOwed, StateId: (int)DiscrepancyState.Mended, OrderId: > 0, Correction: > 0 };
    }

    /// <summary>Units that a correction gave back for each order; what no order is named for is the newest one's.</summary>
    public static IEnumerable<(int OrderId, int Units)> Of(DiscrepancyRecord finding)
    {
        var left = finding.Correction;
        foreach (var (order, units) in AffectedOrders.Read(finding.Detail).Where(one => one.OrderId != finding.OrderId))
        {
            var share = Math.Min(units, left);
            left -= share;
            yield return (order, share);
        }

        yield return (finding.OrderId, left);
    }
}

/// <summary>
/// Units that stock still owes to orders that want them no more: the status drop-down cancels an order without putting anything
/// back. They are owed to nobody, and no line that looked covered may give way for them.
/// </summary>
public sealed class WithheldUnits(
    IRepository<OrderItem> items,
    IRepository<Order> orders,
    IRepository<OrderNote> notes,
    UncapturedLines sold,
    PutBackLines lines,
    PutBackHistory history,
    StockSource sources,
    IProductService products,
    DiscrepancyList findings,
    TimeProvider clock)
{
    private const int CANCELLED = (int)OrderStatus.Cancelled;

    /// <summary>Cancelling first says so and returns stock afterwards; what was cancelled that recently may be under way.</summary>
    private static readonly TimeSpan _settled = TimeSpan.FromMinutes(1);

    /// <summary>All there is.</summary>
    public async Task<IReadOnlyDictionary<StockKey, Withheld>> AllAsync()
    {
        var (since, settled) = (clock.GetUtcNow().UtcDateTime - UncapturedLines.Reach, clock.GetUtcNow().UtcDateTime - _settled);
        // Orders that were imported have no notes, and took nothing from stock.
        var rows = await (
            from item in items.Table
            join order in orders.Table on item.OrderId equals order.Id
            where order.OrderStatusId == CANCELLED && order.CreatedOnUtc > since
                && notes.Table.Any(note => note.OrderId == order.Id)
                && !notes.Table.Any(note => note.OrderId == order.Id
                    && (note.Note == PutBackLines.WAS_CANCELLED || note.CreatedOnUtc > settled))
            select new { item.ProductId, item.AttributesXml }).Distinct().ToListAsync();
        var keys = new HashSet<StockKey>();
        foreach (var row in rows)
            keys.UnionWith(
                (await sources.PartsAsync(await products.GetProductByIdAsync(row.ProductId), row.AttributesXml)).Select(part => part.Key));

        var found = new Dictionary<StockKey, Withheld>();
        foreach (var key in keys)
        {
            if (await FindAsync(key) is { Units.IsNone: false } withheld)
                found[key] = withheld;
        }

        return found;
    }

    public async Task<Withheld> FindAsync(StockKey key)
    {
        var since = clock.GetUtcNow().UtcDateTime - UncapturedLines.Reach;
        var selling = await sold.SoldWithAsync(key.ProductId);
        selling.Add(key.ProductId);
        var cancelled = await (
            from item in items.Table
            join order in orders.Table on item.OrderId equals order.Id
            where selling.Contains(item.ProductId) && order.OrderStatusId == CANCELLED && order.CreatedOnUtc > since
            select order.Id).Distinct().ToListAsync();
        if (cancelled.Count == 0)
            return default;

        var withheld = await OfOrdersAsync(key, await NotCountedSinceAsync(key, cancelled, since));
        var units = withheld.Sum(one => (long)one.Units);

        var newest = withheld.Select(one => one.OrderId).DefaultIfEmpty().Max();

        return new(new((int)Math.Min(units, int.MaxValue)), newest, AffectedOrders.Write(withheld, DiscrepancyBuilder.DETAIL_LENGTH));
    }

    // A number that somebody set since says what there is.
    private async Task<List<int>> NotCountedSinceAsync(StockKey key, List<int> cancelled, DateTime since)
    {
        if (!(await history.FindAsync([key.ProductId], since)).Counted.TryGetValue(key, out var counted))
            return cancelled;

        var heard = await notes.Table
            .Where(note => cancelled.Contains(note.OrderId))
            .GroupBy(note => note.OrderId)
            .Select(group => new { OrderId = group.Key, LastOnUtc = group.Max(note => note.CreatedOnUtc) })
            .ToListAsync();

        return [.. heard.Where(order => order.LastOnUtc > counted.OnUtc).Select(order => order.OrderId)];
    }

    private async Task<List<(int OrderId, int Units)>> OfOrdersAsync(StockKey key, List<int> ids)
    {
        var found = (await lines.FindAsync(ids, new HashSet<StockKey> { key }, known: [])).ToLookup(line => line.OrderId);
        var whole = await history.WholeAsync([key.ProductId], ids);
        var listed = await findings.OfProductsAsync([key.ProductId], DiscrepancyKind.NobodyOwed, DiscrepancyKind.PutBack);

        return
        [
            .. found
                .Select(order => (OrderId: order.Key, Check: PutBackReader.Check(key, order.Key, [.. order], whole, listed)))
                .Select(order => (order.OrderId, order.Check.Withheld.Value))
                .Where(order => order.Value > 0)
        ];
    }
}
