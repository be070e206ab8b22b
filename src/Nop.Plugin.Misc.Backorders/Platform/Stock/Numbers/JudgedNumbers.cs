using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.Platform.Stock.Numbers;

/// <summary>
/// Remembers of which numbers it was said what they mean: each is judged once. What came in before somebody said that
/// numbers count goods on hand, or before the plugin knew that, stays as it is.
/// </summary>
public sealed class JudgedNumbers(IRepository<StockWatchRecord> watches, IRepository<StockQuantityHistory> history, TimeProvider clock)
{
    private const int OF_ALL = 0;

    /// <returns>For each key the newest row of the stock history that was judged.</returns>
    public async Task<Func<StockKey, int>> OfAsync(IReadOnlyCollection<StockKey> keys)
    {
        var products = keys.Select(key => key.ProductId).Append(OF_ALL).Distinct().ToList();
        var known = (await watches.Table.Where(row => products.Contains(row.ProductId) && row.JudgedId > 0).ToListAsync())
            .ToDictionary(row => new StockKey(row.ProductId, row.CombinationId), row => row.JudgedId);
        var all = known.GetValueOrDefault(StockKey.OfProduct(OF_ALL));

        return key => Math.Max(all, Math.Max(known.GetValueOrDefault(key), known.GetValueOrDefault(StockKey.OfProduct(key.ProductId))));
    }

    /// <summary>From now on the numbers of the product mean something else.</summary>
    public async Task BeginAsync(int productId) => await JudgedAsync(StockKey.OfProduct(productId), await NewestAsync());

    /// <summary>From now on the numbers of the shop mean something else.</summary>
    public Task BeginAsync() => BeginAsync(OF_ALL);

    /// <summary>
    /// Earlier versions judged only numbers that were written over negative ones: those of the others are left as they are.
    /// </summary>
    public async Task UpdatedAsync()
    {
        if (!await watches.Table.AnyAsync(row => row.ProductId == OF_ALL && row.JudgedId > 0))
            await BeginAsync();
    }

    public async Task JudgedAsync(FoundJump count)
    {
        if (count.HistoryId > 0)
            await JudgedAsync(count.Key, count.HistoryId);
        else
            await WrittenPastAsync(count);
    }

    private async Task JudgedAsync(StockKey key, int historyId)
    {
        if (historyId == 0 || await ChangeAsync(key, historyId) > 0)
            return;

        if (!await TryInsertAsync(new() { ProductId = key.ProductId, CombinationId = key.CombinationId, JudgedId = historyId }))
            await ChangeAsync(key, historyId);
    }

    // A number that was written without a row is where the history goes on from.
    private async Task WrittenPastAsync(FoundJump count)
    {
        var changed = await watches
            .Where(row => row.ProductId == count.Key.ProductId
                && row.CombinationId == count.Key.CombinationId
                && row.HistoryId <= count.LastHistoryId)
            .Set(row => row.Available, count.After)
            .Set(row => row.HistoryId, count.LastHistoryId)
            .Set(row => row.DriftSeen, 0)
            .UpdateAsync();
        if (changed == 0)
            await TryInsertAsync(new()
            {
                ProductId = count.Key.ProductId,
                CombinationId = count.Key.CombinationId,
                Available = count.After,
                HistoryId = count.LastHistoryId
            });
    }

    private Task<bool> TryInsertAsync(StockWatchRecord watch)
    {
        watch.SeenOnUtc = clock.GetUtcNow().UtcDateTime;

        return watches.TryInsertAsync(watch, row => row.ProductId == watch.ProductId && row.CombinationId == watch.CombinationId);
    }

    // Only its own column, and only forward: the others belong to those who compare stock with its history.
    private Task<int> ChangeAsync(StockKey key, int historyId) => watches
        .Where(row => row.ProductId == key.ProductId && row.CombinationId == key.CombinationId && row.JudgedId < historyId)
        .Set(row => row.JudgedId, historyId)
        .UpdateAsync();

    private async Task<int> NewestAsync() =>
        await history.Table.OrderByDescending(row => row.Id).Select(row => row.Id).FirstOrDefaultAsync();
}
