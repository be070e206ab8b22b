using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Allocation;

/// <summary>Turns in the queues of stock keys, counted by the database: a queue can be long, a page is short.</summary>
public sealed class QueuePositions(IRepository<BackorderRecord> backorders)
{
    /// <summary>The turn of each of these backorders that waits, the first being 1.</summary>
    public async Task<IReadOnlyDictionary<int, int>> OfAsync(IReadOnlyCollection<int> ids)
    {
        if (ids.Count == 0)
            return new Dictionary<int, int>();

        var wanted = ids.ToList();
        var all = backorders.Table;
        // Before, as in Turns.
        var rows = await all
            .Where(record => wanted.Contains(record.Id))
            .Select(record => new
            {
                record.Id,
                Before = all.Count(other =>
                    other.ProductId == record.ProductId
                    && other.CombinationId == record.CombinationId
                    && other.Waiting > 0
                    && (other.QueueRank < record.QueueRank
                        || (other.QueueRank == record.QueueRank
                            && (other.PlacedOnUtc < record.PlacedOnUtc
                                || (other.PlacedOnUtc == record.PlacedOnUtc && other.Id < record.Id)))))
            })
            .ToListAsync();

        return rows.ToDictionary(row => row.Id, row => row.Before + 1);
    }

    public Task<int> LengthAsync(StockKey key)
    {
        return backorders.Table.CountAsync(record => record.ProductId == key.ProductId
            && record.CombinationId == key.CombinationId
            && record.Waiting > 0);
    }
}
