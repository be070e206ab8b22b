using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger;

/// <summary>Questions to the stored backorders. It never writes.</summary>
public sealed class BackorderQueries(IRepository<BackorderRecord> backorders, IRepository<HistoryRecord> history)
{
    private const int LAST_OPEN = (int)BackorderStatus.Released;
    private const int LATELY = 20_000;

    public Task<BackorderRecord?> FindAsync(int id) => backorders.Table.FirstOrDefaultAsync(record => record.Id == id)!;

    public async Task<IList<BackorderRecord>> FindAsync(IReadOnlyCollection<int> ids)
    {
        var wanted = ids.ToList();

        return await backorders.Table.Where(record => wanted.Contains(record.Id)).OrderBy(record => record.Id).ToListAsync();
    }

    public async Task<IList<BackorderRecord>> OfOrderAsync(int orderId)
    {
        return await backorders.Table.Where(record => record.OrderId == orderId).OrderBy(record => record.Id).ToListAsync();
    }

    public async Task<IList<BackorderRecord>> OfOrdersAsync(IReadOnlyCollection<int> orderIds)
    {
        var wanted = orderIds.ToList();

        return await backorders.Table.Where(record => wanted.Contains(record.OrderId)).OrderBy(record => record.Id).ToListAsync();
    }

    /// <summary>Of these the ones whose order is to leave in one shipment, and has something that still waits.</summary>
    public async Task<IReadOnlySet<int>> KeptTogetherAsync(IReadOnlyCollection<int> ids)
    {
        var wanted = ids.ToList();
        var kept = await backorders.Table
            .Where(record => wanted.Contains(record.Id)
                && record.IsTogether
                && backorders.Table.Any(other => other.OrderId == record.OrderId && other.Waiting > 0))
            .Select(record => record.Id)
            .ToListAsync();

        return kept.ToHashSet();
    }

    public async Task<IList<BackorderRecord>> OfOrderItemAsync(int orderItemId)
    {
        return await backorders.Table.Where(record => record.OrderItemId == orderItemId).OrderBy(record => record.Id).ToListAsync();
    }

    public Task<bool> HasOpenAsync(int productId)
    {
        return backorders.Table.AnyAsync(record => record.ProductId == productId && record.StatusId <= LAST_OPEN);
    }

    public async Task<IReadOnlyList<int>> OpenProductsAsync()
    {
        return await backorders.Table
            .Where(record => record.StatusId <= LAST_OPEN)
            .Select(record => record.ProductId)
            .Distinct()
            .ToListAsync();
    }

    public Task<int> CountOpenAsync(int productId)
    {
        return backorders.Table.CountAsync(record => record.ProductId == productId && record.StatusId <= LAST_OPEN);
    }

    /// <summary>Open backorders, and those of closed orders, which may come back, in the order of their ids, a page at a time.</summary>
    public async Task<IReadOnlyList<BackorderRecord>> OpenAfterAsync(int id, int count)
    {
        return await backorders.Table
            .Where(record => (record.StatusId <= LAST_OPEN || record.IsOrderClosed) && record.Id > id)
            .OrderBy(record => record.Id)
            .Take(count)
            .ToListAsync();
    }

    /// <summary>Orders with open backorders of which nobody knows yet whether their placing came to an end.</summary>
    public async Task<IReadOnlyList<int>> UnplacedOrdersAsync(DateTime beforeUtc)
    {
        return await backorders.Table
            .Where(record => !record.IsOrderPlaced && record.StatusId <= LAST_OPEN && record.CreatedOnUtc <= beforeUtc)
            .Select(record => record.OrderId)
            .Distinct()
            .ToListAsync();
    }

    public async Task<Units> WaitingAsync(StockKey key)
    {
        // Nullable, since the sum over no rows is null to a database.
        return Fit(await backorders.Table
            .Where(record => record.ProductId == key.ProductId && record.CombinationId == key.CombinationId)
            .SumAsync(record => (long?)record.Waiting) ?? 0);
    }

    // Rows that an import broke must not stop those who read the queues of other products along with them.
    private static Units Fit(long waiting) => new((int)Math.Clamp(waiting, 0, int.MaxValue));

    /// <summary>
    /// Backorders whose figures are behind their history, or that have none yet: a server died while writing. Only what
    /// was written lately is looked at; older ones are met when their product is reconciled.
    /// </summary>
    public async Task<List<BackorderRecord>> TornAsync()
    {
        var lastRow = await history.Table.OrderByDescending(row => row.Id).Select(row => row.Id).FirstOrDefaultAsync() - LATELY;
        var lastRecord = await backorders.Table
            .OrderByDescending(record => record.Id)
            .Select(record => record.Id)
            .FirstOrDefaultAsync() - LATELY;
        var behind = await (
            from row in history.Table
            join record in backorders.Table on row.BackorderId equals record.Id
            where row.Id > lastRow && row.Number > record.LastNumber
            select record.Id).Distinct().ToListAsync();
        var bare = await backorders.Table
            .Where(record => record.Id > lastRecord
                && !history.Table.Any(row => row.BackorderId == record.Id && row.Number == record.LastNumber))
            .Select(record => record.Id)
            .ToListAsync();
        var ids = behind.Union(bare).ToList();

        return await backorders.Table.Where(record => ids.Contains(record.Id)).OrderBy(record => record.Id).ToListAsync();
    }

    public async Task<IList<HistoryRecord>> HistoryAsync(int backorderId)
    {
        return await history.Table.Where(row => row.BackorderId == backorderId).OrderBy(row => row.Number).ToListAsync();
    }
}
