using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;

namespace Nop.Plugin.Misc.Backorders.UseCases.Jobs;

/// <summary>
/// Reconciles every stock key of some products that is marked or has open backorders, and the dates of those who still wait; then
/// their marks are done.
/// </summary>
public sealed class ReconcileProducts(DirtyKeys dirty, QueueReader queues, KeyLeases leases, ReconcileKeys reconcile, RevisePromises revise)
{
    /// <param name="orderIds">Orders known to have changed, beside those that the marks name.</param>
    /// <returns>False when another server or request is at one of them: the marks stay, and the next run looks again.</returns>
    public async Task<bool> RunAsync(IReadOnlyCollection<int> productIds, IReadOnlyCollection<int>? orderIds = null)
    {
        var marks = await dirty.OfProductsAsync(productIds);
        var free = dirty.NotHeldByOthers(productIds, marks);
        var orders = marks.Where(mark => mark.OrderId > 0 && free.Contains(mark.ProductId))
            .Select(mark => mark.OrderId)
            .Concat(orderIds ?? [])
            .Distinct()
            .ToList();

        var open = await queues.KeysAsync(free, orders);
        var keys = open.Union(Marked(marks.Where(mark => free.Contains(mark.ProductId)), open)).ToList();
        var lease = await leases.TakeAsync(keys);
        try
        {
            var products = lease.Keys.Select(key => key.ProductId).Distinct().ToList();
            var again = new HashSet<StockKey>(await reconcile.RunAsync(lease, products, orders, () => QuietAsync(free)));
            // Who got stock needs no date any more; what is left waits for the next receipts.
            again.UnionWith(await revise.RunAsync(products, lease));
            var unfinished = keys.Where(key => again.Contains(key) || !lease.Keys.Contains(key)).Select(key => key.ProductId).ToHashSet();
            await dirty.RemoveAsync([.. marks.Where(mark => free.Contains(mark.ProductId) && !unfinished.Contains(mark.ProductId))]);

            return unfinished.Count == 0 && free.Count == productIds.Distinct().Count();
        }
        finally
        {
            await leases.ReleaseAsync(lease);
        }
    }

    /// <summary>A number that somebody set may be about stock on which nothing waits.</summary>
    private static IEnumerable<StockKey> Marked(IEnumerable<DirtyKeyRecord> marks, IReadOnlyList<StockKey> open)
    {
        return marks.Where(mark => mark.OrderId == 0)
            .Select(mark => new StockKey(mark.ProductId, mark.CombinationId))
            .Where(key => key.CombinationId > 0 || open.All(one => one.ProductId != key.ProductId));
    }

    private async Task<IReadOnlySet<int>> QuietAsync(IReadOnlyCollection<int> productIds)
    {
        return dirty.NotHeldByOthers(productIds, await dirty.OfProductsAsync(productIds));
    }
}
