using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Work;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.UseCases;

/// <summary>
/// The task's round: what no event told of, what a dead server left, and every key whose stock or lines are not what
/// the backorders say. Safe to run twice at once; holds one page of backorders at a time.
/// </summary>
public class ReconcileAll(Guard guard, DirtyKeys dirty, BackorderShelf shelf, LineReader lines, StockReader stock, ISettingService settings)
{
    private const int PAGE = 500;

    public async Task RunAsync()
    {
        await guard.RunAsync<Repairs>("repairs", repairs => repairs.RunAsync());

        foreach (var product in await dirty.ProductsAsync())
            await ReconcileAsync(product);

        foreach (var product in await ProductsToLookAtAsync())
            await ReconcileAsync(product);
    }

    // Each by itself: one product with broken rows must not keep the others from their stock.
    private Task ReconcileAsync(int productId)
    {
        return guard.RunAsync<ReconcileProduct>("reconcile-product", reconcile => reconcile.RunAsync(productId));
    }

    private async Task<IReadOnlyCollection<int>> ProductsToLookAtAsync()
    {
        var found = new HashSet<int>();
        var waiting = await shelf.OpenKeysAsync();
        var available = await stock.AvailableAsync([.. waiting.Keys]);

        foreach (var (key, number) in available)
        {
            if (!new StockLevel(number, waiting[key]).Grantable.IsNone)
                found.Add(key.ProductId);
        }

        for (var page = await PageAfterAsync(0); page.Count > 0; page = await PageAfterAsync(page[^1].Id))
        {
            var behind = (await lines.FactsAsync(page)).Where(FollowLines.IsBehind).Select(line => line.Record).ToList();
            await dirty.LinesChangedAsync(behind);
            found.UnionWith(behind.Select(record => record.ProductId));
            found.UnionWith(await ToReleaseAsync(page));
        }

        return found;
    }

    // Allocated before the rule was switched on, or by a server that died right after.
    private async Task<IEnumerable<int>> ToReleaseAsync(IEnumerable<BackorderRecord> page)
    {
        var products = new List<int>();
        foreach (var record in page.Where(record => record is { Allocated: > 0, OnHold: false, IsOrderPlaced: true }))
        {
            if ((await settings.LoadSettingAsync<BackordersSettings>(record.StoreId)).ReleaseAutomatically)
                products.Add(record.ProductId);
        }

        return products;
    }

    private Task<IReadOnlyList<BackorderRecord>> PageAfterAsync(int id) => shelf.OpenAfterAsync(id, PAGE);
}
