using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies.Numbers;
using Nop.Plugin.Misc.Backorders.UseCases.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;

namespace Nop.Plugin.Misc.Backorders.UseCases.Jobs;

/// <summary>
/// The task's round: what no event told of, what a dead server left, and every key whose stock or lines are not what
/// the backorders say. Safe to run twice at once; the database says which products to look at, and they are taken a
/// batch at a time, so memory does not grow with the number of lines.
/// </summary>
internal sealed class ReconcileAll(
    Guard guard,
    DirtyKeys dirty,
    QueueReader queues,
    LinesBehind linesBehind,
    StockReader stock,
    WrittenPast written,
    PromisedLines promised,
    ShopCalendar calendar,
    Failures failures,
    StoreSettings settings)
{
    private const int PRODUCTS = 200;
    private const int LINES = 20_000;

    public async Task RunAsync()
    {
        await guard.RunAsync<Repairs>("repairs", repairs => repairs.RunAsync());
        await guard.RunAsync<BookStock>("deliveries", deliveries => deliveries.ResumeAsync());

        var orders = new HashSet<int>();
        var products = await ProductsToLookAtAsync(orders);
        products.ExceptWith(await failures.NotYetAsync(RetryFailedWork.RECONCILE));

        foreach (var batch in Batches(products, await queues.SumsAsync()))
            await ReconcileAsync(batch, orders);

        await guard.RunAsync<FindDiscrepancies>("reckoning", reckoning => reckoning.RunAsync());
        await guard.RunAsync<RetryFailedWork>("retry", retry => retry.RunAsync());
    }

    private async Task ReconcileAsync(IReadOnlyCollection<int> batch, IReadOnlyCollection<int> orders)
    {
        if (await guard.TryAsync<ReconcileProducts>(reconcile => reconcile.RunAsync(batch, orders)))
            return;

        // Each by itself: one product with broken rows must not keep the others from their stock.
        foreach (var product in batch)
            await guard.RunAsync<ReconcileProducts>(RetryFailedWork.RECONCILE, product, reconcile => reconcile.RunAsync([product], orders));
    }

    private async Task<HashSet<int>> ProductsToLookAtAsync(HashSet<int> orders)
    {
        var found = new HashSet<int>(await dirty.ProductsAsync());
        await AddBehindAsync(found, orders);
        await AddOutOfBalanceAsync(found);
        found.UnionWith(await written.ProductsAsync());
        // Allocated before the rule was switched on, or by a server that died right after.
        found.UnionWith(
            await queues.ProductsWithAllocatedAsync(await new StoreReleases(settings).AmongAsync(await queues.StoresWithAllocatedAsync())));
        found.UnionWith(await promised.OverdueAsync(calendar.Today));

        return found;
    }

    private async Task AddBehindAsync(HashSet<int> found, HashSet<int> orders)
    {
        var lines = await linesBehind.FindAsync();
        await failures.KeepNewAsync(
            RetryFailedWork.BROKEN,
            [.. lines.Where(line => !line.Row.IsSound).Select(line => line.Row.Id)],
            "The figures of the backorder are wrong. It is left out.");

        foreach (var line in lines.Where(FollowLines.IsBehind))
        {
            found.Add(line.Row.ProductId);
            orders.Add(line.Row.OrderId);
        }
    }

    /// <summary>Products whose stock may give or owe something.</summary>
    private async Task AddOutOfBalanceAsync(HashSet<int> found)
    {
        var waiting = await queues.SumsAsync();
        foreach (var (key, number) in await stock.AvailableAsync([.. waiting.Keys]))
        {
            var level = new StockLevel(number, waiting[key].Waiting);
            if (!level.Unaccounted.IsNone || (!level.Grantable.IsNone && waiting[key].Lines > 0))
                found.Add(key.ProductId);
        }
    }

    private static IEnumerable<IReadOnlyList<int>> Batches(IEnumerable<int> products, IReadOnlyDictionary<StockKey, QueueSum> sums)
    {
        var lines = sums.GroupBy(sum => sum.Key.ProductId).ToDictionary(group => group.Key, group => group.Sum(sum => sum.Value.Lines));
        var batch = new List<int>();
        var size = 0;

        foreach (var product in products.Order())
        {
            var more = lines.GetValueOrDefault(product);
            if (batch.Count == PRODUCTS || (batch.Count > 0 && size + more > LINES))
            {
                yield return batch;
                batch = [];
                size = 0;
            }

            batch.Add(product);
            size += more;
        }

        if (batch.Count > 0)
            yield return batch;
    }
}
