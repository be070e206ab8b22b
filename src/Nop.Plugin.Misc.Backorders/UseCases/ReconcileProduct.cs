using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Work;

namespace Nop.Plugin.Misc.Backorders.UseCases;

/// <summary>Reconciles every stock key of a product that is marked or has open backorders; then its marks are done.</summary>
public class ReconcileProduct(DirtyKeys dirty, BackorderShelf shelf, KeyLeases leases, ReconcileKey reconcile)
{
    /// <returns>False when another server or request is at it: the marks stay, and the next run looks again.</returns>
    public async Task<bool> RunAsync(int productId)
    {
        var marks = await dirty.OfProductAsync(productId);
        if (dirty.IsHeldByOthers(marks))
            return false;

        var orderIds = marks.Select(mark => mark.OrderId).Where(order => order > 0).Distinct().ToList();
        var allDone = true;

        foreach (var key in await shelf.OpenKeysOfProductAsync(productId, orderIds))
            allDone &= await RunAsync(key, orderIds);

        if (allDone)
            await dirty.RemoveAsync(marks);

        return allDone;
    }

    private async Task<bool> RunAsync(StockKey key, IReadOnlyCollection<int> orderIds)
    {
        if (await leases.TryTakeAsync(key) is not { } lease)
            return false;

        try
        {
            return await reconcile.RunAsync(key, orderIds, lease, () => dirty.IsQuietAsync(key.ProductId));
        }
        finally
        {
            await leases.ReleaseAsync(lease);
        }
    }
}
