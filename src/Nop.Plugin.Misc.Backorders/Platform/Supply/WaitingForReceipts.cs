using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Supply;

/// <summary>A backorder that waits for goods of a receipt.</summary>
public sealed record WaitingLineRow(BackorderRecord Backorder, string OrderNumber);

/// <summary>Whose dates may change when the days of receipts do.</summary>
public sealed class WaitingForReceipts(IRepository<BackorderRecord> backorders, IRepository<Order> orders)
{
    /// <returns>The first ones in the order of their queues, and how many there are.</returns>
    public async Task<(IReadOnlyList<WaitingLineRow> First, int Count)> OfAsync(IReadOnlyCollection<StockKey> keys, int most)
    {
        var products = keys.Select(key => key.ProductId).Distinct().ToList();
        var waiting = await backorders.Table
            .Where(record => products.Contains(record.ProductId) && record.Waiting > 0)
            .InTurnByKey()
            .Select(record => new { record.Id, record.ProductId, record.CombinationId })
            .ToListAsync();
        var ids = waiting.Where(row => keys.Contains(new(row.ProductId, row.CombinationId))).Select(row => row.Id).ToList();
        var shown = ids.Take(most).ToList();
        var rows = await (
            from record in backorders.Table
            join order in orders.Table on record.OrderId equals order.Id
            where shown.Contains(record.Id)
            select new { Backorder = record, order.CustomOrderNumber }).ToListAsync();
        var byId = rows.ToDictionary(row => row.Backorder.Id);

        return ([.. shown.Where(byId.ContainsKey)
            .Select(id => new WaitingLineRow(byId[id].Backorder, byId[id].CustomOrderNumber))], ids.Count);
    }
}
