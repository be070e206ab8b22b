using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Stock.Numbers;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies.Numbers;

/// <summary>
/// All that was owed of a stock key, and had not left, when somebody counted what lies on the shelf: what waits, what is set
/// aside or cleared for shipping, and lines that stock had covered.
/// </summary>
public sealed class OwedUnits(
    StockCommitments claims,
    QueueReader queues,
    LeftUnits left,
    MovedSources moved,
    IRepository<StockQuantityHistory> history,
    IRepository<Order> orders)
{
    public async Task<Units> AtAsync(FoundJump count)
    {
        var (key, at) = (count.Key, count.WrittenOnUtc);
        var standing = (await claims.FindAsync(key)).Claims.Where(claim => claim.PlacedOnUtc <= at).Sum(claim => (long)claim.Units.Value);
        var waiting = await queues.WaitingSinceBeforeAsync(key, at);
        // Between the count and this look goods may have left, and orders may have been cancelled: they were on the shelf and owed.
        var since = await left.SinceAsync(key, at) + await PutBackSinceAsync(count);
        // What is not part of the number is taken off it wherever it is read.
        var elsewhere = await moved.UnitsAsync(key);

        return new((int)Math.Clamp(standing + waiting.Value + since - elsewhere, 0, int.MaxValue));
    }

    private async Task<long> PutBackSinceAsync(FoundJump count)
    {
        var (productId, combinationId) = (count.Key.ProductId, count.Key.CombinationId == 0 ? (int?)null : count.Key.CombinationId);
        var rows = await history.Table
            .Where(row => row.ProductId == productId
                && row.CombinationId == combinationId
                && row.Id > count.LastHistoryId
                && row.QuantityAdjustment > 0)
            .ToListAsync();
        var rises = rows.Select(row => (OrderId: PutBackHistory.OrderOf(row.Message), row.QuantityAdjustment))
            .Where(rise => rise.OrderId > 0)
            .ToList();
        if (count.HistoryId == 0 || rises.Count == 0)
            return 0;

        var ids = rises.Select(rise => rise.OrderId).Distinct().ToList();
        var before = (await orders.Table
            .Where(order => ids.Contains(order.Id) && order.CreatedOnUtc <= count.WrittenOnUtc)
            .Select(order => order.Id)
            .ToListAsync()).ToHashSet();

        return rises.Where(rise => before.Contains(rise.OrderId)).Sum(rise => (long)rise.QuantityAdjustment);
    }
}
