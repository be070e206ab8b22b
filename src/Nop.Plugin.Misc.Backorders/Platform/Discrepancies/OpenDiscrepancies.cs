using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

/// <param name="Count">How many nobody has settled yet.</param>
/// <param name="Doubted">Units that the shop's number contains and that may not exist.</param>
public sealed record OpenDiscrepancy(int Count, int Doubted)
{
    public static OpenDiscrepancy None { get; } = new(0, 0);
}

/// <summary>What does not add up, for whoever looks at the stock that it is about. Only reads: finding is the task's.</summary>
public class OpenDiscrepancies(IRepository<DiscrepancyRecord> findings)
{
    private const int LAST_OPEN = (int)DiscrepancyState.Undoing;

    public Task<int> CountAsync() => findings.Table.CountAsync(row => row.StateId <= LAST_OPEN);

    /// <summary>Stock keys without any are missing.</summary>
    public async Task<IReadOnlyDictionary<StockKey, OpenDiscrepancy>> OfProductsAsync(IEnumerable<int> productIds)
    {
        var ids = productIds.Distinct().ToList();
        var rows = await findings.Table.Where(row => row.StateId <= LAST_OPEN && ids.Contains(row.ProductId)).ToListAsync();

        return rows
            .GroupBy(row => new StockKey(row.ProductId, row.CombinationId))
            .ToDictionary(rows => rows.Key, rows => new OpenDiscrepancy(rows.Count(), (int)Math.Min(rows.Sum(row => (long)Doubted(row)), int.MaxValue)));
    }

    // The same that is withheld from the queue until somebody has answered.
    private static int Doubted(DiscrepancyRecord row) => (DiscrepancyKind)row.KindId switch
    {
        DiscrepancyKind.StockReplaced or DiscrepancyKind.PutBack => row.Units,
        DiscrepancyKind.StockDrift => Math.Max(0, row.After - row.Before),
        _ => 0
    };
}
