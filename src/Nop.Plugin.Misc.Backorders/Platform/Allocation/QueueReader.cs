using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Eligibility;

namespace Nop.Plugin.Misc.Backorders.Platform.Allocation;

/// <summary>What waits on a stock key.</summary>
/// <param name="Waiting">Of all, also of those that are not served: stock was subtracted for them, too (law 2).</param>
/// <param name="Lines">Backorders that may be granted stock.</param>
public readonly record struct QueueSum(Units Waiting, int Lines);

/// <summary>Reads queues of many stock keys at once, each in the order in which stock is granted (law 5).</summary>
public sealed class QueueReader(IRepository<BackorderRecord> backorders, IRepository<HistoryRecord> history, ServedLines served)
{
    private const int LAST_OPEN = (int)BackorderStatus.Released;

    /// <summary>Keys of the products with open backorders, or with backorders of the given orders in whatever state.</summary>
    public async Task<IReadOnlyList<StockKey>> KeysAsync(IReadOnlyCollection<int> productIds, IReadOnlyCollection<int> orderIds)
    {
        var (products, orders) = (productIds.ToList(), orderIds.ToList());
        var keys = await backorders.Table
            .Where(record => products.Contains(record.ProductId)
                && (record.StatusId <= LAST_OPEN || record.IsOrderClosed || orders.Contains(record.OrderId)))
            .Select(record => new { record.ProductId, record.CombinationId })
            .Distinct()
            .ToListAsync();

        return [.. keys.Select(key => new StockKey(key.ProductId, key.CombinationId))
            .OrderBy(key => key.ProductId)
            .ThenBy(key => key.CombinationId)];
    }

    public Task<IReadOnlyDictionary<StockKey, QueueSum>> SumsAsync() => SumsAsync(backorders.Table);

    public Task<IReadOnlyDictionary<StockKey, QueueSum>> SumsAsync(IReadOnlyCollection<int> productIds)
    {
        var products = productIds.ToList();

        return SumsAsync(backorders.Table.Where(record => products.Contains(record.ProductId)));
    }

    /// <summary>Units of a key that have been waiting since before then.</summary>
    public async Task<Units> WaitingSinceBeforeAsync(StockKey key, DateTime utc)
    {
        // Nullable, since the sum over no rows is null to a database.
        var waiting = await backorders.Table
            .Where(record => record.ProductId == key.ProductId
                && record.CombinationId == key.CombinationId
                && record.Waiting > 0
                && record.PlacedOnUtc <= utc)
            .SumAsync(record => (long?)record.Waiting);

        return new((int)Math.Clamp(waiting ?? 0, 0, int.MaxValue));
    }

    /// <summary>Every line of these products that may be granted stock, queue by queue.</summary>
    public async Task<IReadOnlyList<LedgerRow>> LinesAsync(IReadOnlyCollection<int> productIds)
    {
        var products = productIds.ToList();

        var ofProducts = backorders.Table.Where(record => products.Contains(record.ProductId) && record.InQueue);

        return await (await served.AmongAsync(ofProducts)).InTurnByKey().AsRows().ToListAsync();
    }

    /// <summary>The first lines of one queue.</summary>
    public async Task<IReadOnlyList<LedgerRow>> HeadAsync(StockKey key, int count)
    {
        if ((await served.DeletedAsync([key.ProductId])).Count > 0)
            return [];

        var ofKey = backorders.Table
            .Where(record => record.ProductId == key.ProductId && record.CombinationId == key.CombinationId && record.InQueue)
            .InTurnByKey()
            .AsRows();
        var head = new List<LedgerRow>();
        IReadOnlyList<LedgerRow> page = [];

        // Orders are asked afterwards: as part of the question they make a server read all orders, or sort all lines, for the first few.
        for (var read = 0; read == 0 || (head.Count < count && page.Count == count); read += page.Count)
        {
            page = await ofKey.Skip(read).Take(count).ToListAsync();
            var held = await served.HeldAmongAsync(page.Select(row => row.OrderId));
            head.AddRange(page.Where(row => !held.Contains(row.OrderId)));
        }

        return [.. head.Take(count)];
    }

    /// <summary>Stores with stock set aside that could be released.</summary>
    public async Task<IReadOnlyList<int>> StoresWithAllocatedAsync()
    {
        return await (await ReleasableAsync()).Select(record => record.StoreId).Distinct().ToListAsync();
    }

    public async Task<IReadOnlyList<int>> StoresWithAllocatedAsync(IReadOnlyCollection<int> productIds)
    {
        var products = productIds.ToList();

        return await (await ReleasableAsync())
            .Where(record => products.Contains(record.ProductId))
            .Select(record => record.StoreId)
            .Distinct()
            .ToListAsync();
    }

    public async Task<IReadOnlyList<int>> ProductsWithAllocatedAsync(IReadOnlyCollection<int> storeIds)
    {
        var stores = storeIds.ToList();

        return await (await ReleasableAsync())
            .Where(record => stores.Contains(record.StoreId))
            .Select(record => record.ProductId)
            .Distinct()
            .ToListAsync();
    }

    public async Task<IReadOnlyList<LedgerRow>> AllocatedAsync(IReadOnlyCollection<int> productIds, IReadOnlyCollection<int> storeIds)
    {
        var (products, stores) = (productIds.ToList(), storeIds.ToList());

        return await (await ReleasableAsync())
            .Where(record => products.Contains(record.ProductId) && stores.Contains(record.StoreId))
            .AsRows()
            .ToListAsync();
    }

    /// <summary>Open backorders whose figures are behind their history: a server died while writing them.</summary>
    public async Task<IReadOnlyList<BackorderRecord>> TornAsync(IReadOnlyCollection<int> productIds)
    {
        var torn = new List<BackorderRecord>();
        foreach (var products in ProductChunks.Of(productIds))
            torn.AddRange(await TornOfAsync(products));

        return torn;
    }

    private async Task<IReadOnlyList<BackorderRecord>> TornOfAsync(List<int> products)
    {
        return await (
            from record in backorders.Table
            join row in history.Table
                on new { BackorderId = record.Id, Number = record.LastNumber + 1 }
                equals new { row.BackorderId, row.Number }
            where products.Contains(record.ProductId) && record.StatusId <= LAST_OPEN
            select record).ToListAsync();
    }

    // Of an order that leaves in one shipment nothing is released while something of it waits or is held back.
    private Task<IQueryable<BackorderRecord>> ReleasableAsync() => served.AmongAsync(
        backorders.Table.Where(record => record.StatusId <= LAST_OPEN && record.Allocated > 0 && !record.OnHold && record.IsOrderPlaced
            && (!record.IsTogether
                || !backorders.Table.Any(other => other.OrderId == record.OrderId
                    && (other.Waiting > 0 || (other.Allocated > 0 && other.OnHold))))));

    private async Task<IReadOnlyDictionary<StockKey, QueueSum>> SumsAsync(IQueryable<BackorderRecord> records)
    {
        var sums = await (await CountedAsync(records))
            .GroupBy(line => new { line.ProductId, line.CombinationId })
            .Select(group => new
            {
                group.Key.ProductId,
                group.Key.CombinationId,
                Waiting = group.Sum(line => (long)line.Waiting),
                Lines = group.Sum(line => line.Served)
            })
            .ToListAsync();

        return sums.ToDictionary(
            sum => new StockKey(sum.ProductId, sum.CombinationId),
            sum => new QueueSum(new((int)Math.Clamp(sum.Waiting, 0, int.MaxValue)), sum.Lines));
    }
    /// <summary>What each open backorder adds to the sums of its queue.</summary>
    private async Task<IQueryable<CountedLine>> CountedAsync(IQueryable<BackorderRecord> records)
    {
        var (held, gone) = await served.HeldAsync();

        // Joined, since no server sums over a question inside of a row.
        return
            from record in records
            join order in held on record.OrderId equals order.OrderId into ordersOf
            from order in ordersOf.DefaultIfEmpty()
            join product in gone on record.ProductId equals product.Id into productsOf
            from product in productsOf.DefaultIfEmpty()
            where record.StatusId <= LAST_OPEN
            select new CountedLine
            {
                ProductId = record.ProductId,
                CombinationId = record.CombinationId,
                Waiting = record.Waiting > 0 ? record.Waiting : 0,
                Served = record.InQueue && order == null && product == null ? 1 : 0
            };
    }
}
