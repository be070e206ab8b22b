using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Policies;

namespace Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

/// <param name="Count">How many nobody has settled yet.</param>
/// <param name="Doubted">Units that the shop's number contains and that may not exist.</param>
public sealed record OpenDiscrepancy(int Count, int Doubted)
{
    public static OpenDiscrepancy None { get; } = new(0, 0);
}

/// <summary>What does not add up, for whoever looks at the stock that it is about. Only reads: finding is the task's.</summary>
public sealed class OpenDiscrepancies(IRepository<DiscrepancyRecord> findings, NumberMeanings meanings)
{
    private const int LAST_OPEN = (int)DiscrepancyState.Undoing;

    public Task<int> CountAsync() => findings.Table.CountAsync(row => row.StateId <= LAST_OPEN);

    /// <summary>Stock keys without any are missing.</summary>
    public async Task<IReadOnlyDictionary<StockKey, OpenDiscrepancy>> OfProductsAsync(IEnumerable<int> productIds)
    {
        var ids = productIds.Distinct().ToList();
        var rows = await findings.Table.Where(row => row.StateId <= LAST_OPEN && ids.Contains(row.ProductId)).ToListAsync();

        if (rows.Count == 0)
            return new Dictionary<StockKey, OpenDiscrepancy>();

        var mean = await meanings.ReadAsync();

        return rows
            .GroupBy(row => new StockKey(row.ProductId, row.CombinationId))
            .ToDictionary(rows => rows.Key, rows => new OpenDiscrepancy(rows.Count(), Doubted(rows, mean.AreOnHand(rows.Key.ProductId))));
    }

    private static int Doubted(IEnumerable<DiscrepancyRecord> rows, bool isOnHand)
    {
        return (int)Math.Min(rows.Sum(row => (long)DoubtedUnits.Of(row, isOnHand)), int.MaxValue);
    }
}
