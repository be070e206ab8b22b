using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Eligibility;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises.Quotes;

/// <summary>A stock key as somebody meets it who wants to buy.</summary>
/// <param name="Available">Negative when more is sold than there is.</param>
/// <param name="LeadDays">The product's own lead time; null when it has none.</param>
/// <param name="Ahead">Units that others wait for who are served before somebody who orders now.</param>
public sealed record QuotedStock(int Available, string? LeadDays, Units Ahead);

/// <summary>
/// All that quotes are made of, in one question for a whole page, however many lines a cart has and wherever their
/// stock is counted: a page view is not to cost more.
/// </summary>
public sealed class QuoteReader(
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<ProductWarehouseInventory> warehouses,
    IRepository<ProductPolicyRecord> policies,
    IRepository<MovedSourceRecord> movedHomes,
    IRepository<BackorderRecord> backorders,
    ServedLines served)
{
    private const int BY_PRODUCT = (int)ManageInventoryMethod.ManageStock;
    private const int BY_ATTRIBUTES = (int)ManageInventoryMethod.ManageStockByAttributes;
    private const int LAST_OPEN = (int)BackorderStatus.Released;

    /// <param name="supplied">Products of which something is expected.</param>
    /// <returns>Keys whose stock nobody counts (any more) are missing.</returns>
    public async Task<IReadOnlyDictionary<StockKey, QuotedStock>> LookAtAsync(
        IReadOnlyCollection<StockKey> keys,
        IReadOnlyCollection<int> supplied)
    {
        var found = new Dictionary<StockKey, QuotedStock>();
        if (keys.Count == 0)
            return found;

        foreach (var row in await RowsAsync(keys, supplied))
        {
            var key = new StockKey(row.ProductId, row.CombinationId ?? 0);
            if (keys.Contains(key) && Available(row) is { } available)
                found[key] = new(available, row.LeadDays, Ahead(row, available, supplied.Contains(row.ProductId)));
        }

        return found;
    }

    // A page is not to wait while a statement is put together: what this one does not ask for is left out, and one product, as on
    // its own page, is compared with a parameter, since a list is written into the statement anew each time.
    private async Task<List<QuoteRow>> RowsAsync(IReadOnlyCollection<StockKey> keys, IReadOnlyCollection<int> supplied)
    {
        var combinationIds = keys.Select(key => key.CombinationId).Where(id => id != 0).Distinct().ToList();
        var rows = combinationIds.Count == 0 ? OfProducts(keys) : OfCombinations(keys, combinationIds);

        return await (supplied.Count == 0 ? rows : await WithOwedAsync(rows, supplied)).ToListAsync();
    }

    private IQueryable<Product> Wanted(IReadOnlyCollection<StockKey> keys)
    {
        var ids = keys.Select(key => key.ProductId).Distinct().ToList();
        var first = ids[0];

        return ids.Count == 1
            ? products.Table.Where(product => product.Id == first)
            : products.Table.Where(product => ids.Contains(product.Id));
    }

    private IQueryable<QuoteRow> OfProducts(IReadOnlyCollection<StockKey> keys) =>
        from product in Wanted(keys)
        join policy in policies.Table on product.Id equals policy.ProductId into policiesOfProduct
        from policy in policiesOfProduct.DefaultIfEmpty()
        select new QuoteRow
        {
            ProductId = product.Id,
            ManageInventoryMethodId = product.ManageInventoryMethodId,
            UseMultipleWarehouses = product.UseMultipleWarehouses,
            StockQuantity = product.StockQuantity,
            CombinationKey = 0,
            LeadDays = policy.LeadDays,
            Unreserved = warehouses.Table
                .Where(row => row.ProductId == product.Id)
                .Sum(row => (long?)row.StockQuantity - row.ReservedQuantity),
            Elsewhere = (
                from moved in movedHomes.Table
                join record in backorders.Table on moved.BackorderId equals record.Id
                where moved.ProductId == product.Id && moved.CombinationId == 0 && record.StatusId <= LAST_OPEN
                select (long?)(record.Waiting + record.Allocated + record.Released)).Sum(),
            Behind = (
                from record in backorders.Table
                where record.ProductId == product.Id && record.CombinationId == 0 && record.InQueue && record.QueueRank > 0
                select (long?)record.Waiting).Sum()
        };

    private IQueryable<QuoteRow> OfCombinations(IReadOnlyCollection<StockKey> keys, List<int> combinationIds)
    {
        var wanted = combinations.Table.Where(combination => combinationIds.Contains(combination.Id));

        return
            from product in Wanted(keys)
            join combination in wanted on product.Id equals combination.ProductId into ofProduct
            from combination in ofProduct.DefaultIfEmpty()
            join policy in policies.Table on product.Id equals policy.ProductId into policiesOfProduct
            from policy in policiesOfProduct.DefaultIfEmpty()
            select new QuoteRow
            {
                ProductId = product.Id,
                ManageInventoryMethodId = product.ManageInventoryMethodId,
                UseMultipleWarehouses = product.UseMultipleWarehouses,
                StockQuantity = product.StockQuantity,
                CombinationId = (int?)combination.Id,
                CombinationKey = (int?)combination.Id ?? 0,
                CombinationStock = (int?)combination.StockQuantity,
                LeadDays = policy.LeadDays,
                Unreserved = warehouses.Table
                    .Where(row => row.ProductId == product.Id)
                    .Sum(row => (long?)row.StockQuantity - row.ReservedQuantity),
                Elsewhere = (
                    from moved in movedHomes.Table
                    join record in backorders.Table on moved.BackorderId equals record.Id
                    where moved.ProductId == product.Id
                        && moved.CombinationId == ((int?)combination.Id ?? 0)
                        && record.StatusId <= LAST_OPEN
                    select (long?)(record.Waiting + record.Allocated + record.Released)).Sum(),
                Behind = (
                    from record in backorders.Table
                    where record.ProductId == product.Id
                        && record.CombinationId == ((int?)combination.Id ?? 0)
                        && record.InQueue
                        && record.QueueRank > 0
                    select (long?)record.Waiting).Sum()
            };
    }

    private async Task<IQueryable<QuoteRow>> WithOwedAsync(IQueryable<QuoteRow> rows, IReadOnlyCollection<int> supplied)
    {
        var ids = supplied.ToList();
        var waiting = backorders.Table
            .Where(record => ids.Contains(record.ProductId) && record.StatusId <= LAST_OPEN && record.Waiting > 0 && record.QueueRank <= 0);
        var owed = (await served.AmongAsync(waiting))
            .GroupBy(record => new { record.ProductId, record.CombinationId })
            .Select(key => new { key.Key.ProductId, key.Key.CombinationId, Units = key.Sum(record => (long)record.Waiting) });

        return
            from row in rows
            join key in owed on new { row.ProductId, CombinationId = row.CombinationKey }
                equals new { key.ProductId, key.CombinationId } into ofKey
            from key in ofKey.DefaultIfEmpty()
            select new QuoteRow
            {
                ProductId = row.ProductId,
                ManageInventoryMethodId = row.ManageInventoryMethodId,
                UseMultipleWarehouses = row.UseMultipleWarehouses,
                StockQuantity = row.StockQuantity,
                CombinationId = row.CombinationId,
                CombinationKey = row.CombinationKey,
                CombinationStock = row.CombinationStock,
                LeadDays = row.LeadDays,
                Unreserved = row.Unreserved,
                Elsewhere = row.Elsewhere,
                Behind = row.Behind,
                Owed = (long?)key.Units
            };
    }

    // The queue is added up only where something is promised of it. Elsewhere the shop's number says what others wait for,
    // less what is served after everybody else.
    private static Units Ahead(QuoteRow row, int available, bool isSupplied)
    {
        var ahead = isSupplied ? row.Owed ?? 0 : -(long)available - (row.Behind ?? 0);

        return new((int)Math.Clamp(ahead, 0, int.MaxValue));
    }

    // Without a row in any warehouse nobody counts.
    private static int? Available(QuoteRow row)
    {
        long? number = (row.ManageInventoryMethodId, row.CombinationId) switch
        {
            (BY_PRODUCT, null) => row.UseMultipleWarehouses ? row.Unreserved : row.StockQuantity,
            (BY_ATTRIBUTES, not null) => row.CombinationStock,
            _ => null
        };

        return number is { } counted ? (int)Math.Clamp(counted - (row.Elsewhere ?? 0), int.MinValue, int.MaxValue) : null;
    }
}
