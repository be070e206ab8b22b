using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Platform.Stock.Numbers;

/// <summary>A jump with what tells it from all others.</summary>
/// <param name="HistoryId">The row of the shop's stock history; 0 when the number was written without one.</param>
public sealed record FoundJump(StockKey Key, int Before, int After, int HistoryId, string Cause)
{
    public string Claim => HistoryId > 0 ? $"jump-{HistoryId}" : $"jump-{Key}-{Before}-{After}-{LastHistoryId}";

    public int LastHistoryId { get; init; }

    /// <summary>Lines placed later were never owed by the number that it replaced.</summary>
    public DateTime WrittenOnUtc { get; init; }
}

/// <summary>
/// Recognises absolute numbers that were written over negative ones among changes of stock: the shop's form and import say so
/// in its stock history, silent writes leave no row. Receipts that were added to the balance are no jumps, whatever they add.
/// </summary>
public sealed class StockJumps(
    IRepository<StockQuantityHistory> history,
    IRepository<Product> products,
    NumberTexts texts,
    TimeProvider clock)
{
    private static readonly TimeSpan _reach = TimeSpan.FromDays(7);

    /// <param name="available">Keys that may give stock now, with their numbers.</param>
    public async Task<IReadOnlyList<FoundJump>> FindAsync(IReadOnlyDictionary<StockKey, int> available)
    {
        // A number below zero is no count of goods.
        var ids = available.Where(one => one.Value >= 0).Select(one => one.Key.ProductId).Distinct().ToList();
        if (ids.Count == 0)
            return [];

        // Stock over several warehouses keeps what is reserved apart, so no number swallows it.
        var several = await products.Table
            .Where(product => ids.Contains(product.Id) && product.UseMultipleWarehouses)
            .Select(product => product.Id)
            .ToListAsync();
        var wanted = ids.Except(several).ToList();
        var jumps = await LoggedAsync(wanted, available.Keys.ToHashSet());
        var logged = jumps.Select(jump => jump.Key).ToHashSet();

        return [.. jumps, .. await SilentAsync(wanted, available.Where(one => !logged.Contains(one.Key)).ToDictionary())];
    }

    private async Task<List<FoundJump>> LoggedAsync(List<int> productIds, HashSet<StockKey> keys)
    {
        var since = clock.GetUtcNow().UtcDateTime - _reach;
        var rows = await history.Table
            .Where(row => productIds.Contains(row.ProductId) && row.CreatedOnUtc > since
                && row.StockQuantity >= 0 && (long)row.StockQuantity - row.QuantityAdjustment < 0)
            .OrderBy(row => row.Id)
            .ToListAsync();
        if (rows.Count == 0)
            return [];

        var causes = await texts.CausesAsync();

        return
        [
            .. rows
                .Where(row => keys.Contains(Key(row.ProductId, row.CombinationId)) && causes.ContainsKey(row.Message ?? ""))
                .Select(row => new FoundJump(
                    Key(row.ProductId, row.CombinationId),
                    row.StockQuantity - row.QuantityAdjustment,
                    row.StockQuantity,
                    row.Id,
                    causes[row.Message]) { WrittenOnUtc = row.CreatedOnUtc })
        ];
    }

    /// <summary>The newest row of the history says less than the stock: somebody wrote the number past it.</summary>
    private async Task<List<FoundJump>> SilentAsync(List<int> productIds, Dictionary<StockKey, int> available)
    {
        var newest = await history.Table
            .Where(row => productIds.Contains(row.ProductId))
            .GroupBy(row => new { row.ProductId, row.CombinationId })
            .Select(group => group.Max(row => row.Id))
            .ToListAsync();
        var jumps = new List<FoundJump>();

        foreach (var chunk in newest.Chunk(500))
        {
            var ids = chunk.ToList();
            var rows = await history.Table.Where(row => ids.Contains(row.Id) && row.StockQuantity < 0).ToListAsync();

            jumps.AddRange(rows
                .Where(row => available.GetValueOrDefault(Key(row.ProductId, row.CombinationId), -1) >= 0)
                .Select(row => new FoundJump(
                    Key(row.ProductId, row.CombinationId),
                    row.StockQuantity,
                    available[Key(row.ProductId, row.CombinationId)],
                    0,
                    NumberTexts.SILENT)
                { LastHistoryId = row.Id, WrittenOnUtc = clock.GetUtcNow().UtcDateTime }));
        }

        return jumps;
    }

    private static StockKey Key(int productId, int? combinationId) => new(productId, combinationId ?? 0);
}
