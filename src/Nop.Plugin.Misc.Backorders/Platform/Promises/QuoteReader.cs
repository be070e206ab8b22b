using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>A stock key as somebody meets it who wants to buy.</summary>
/// <param name="Available">Negative when more is sold than there is.</param>
/// <param name="LeadDays">The product's own lead time; null when it has none.</param>
/// <param name="Owed">What waits already, by promised day; read only where something is expected.</param>
public sealed record QuotedStock(int Available, string? LeadDays, IReadOnlyList<OwedUnits> Owed);

/// <summary>
/// All that quotes are made of, in one question for a whole page, however many lines a cart has and wherever their
/// stock is counted: a page view is not to cost more.
/// </summary>
public class QuoteReader(
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<ProductWarehouseInventory> warehouses,
    IRepository<ProductPolicyRecord> policies,
    IRepository<MovedSourceRecord> movedHomes,
    IRepository<BackorderRecord> backorders)
{
    private const int BY_PRODUCT = (int)ManageInventoryMethod.ManageStock;
    private const int BY_ATTRIBUTES = (int)ManageInventoryMethod.ManageStockByAttributes;
    private const int LAST_OPEN = (int)BackorderStatus.Released;

    /// <param name="supplied">Products of which something is expected.</param>
    /// <returns>Keys whose stock nobody counts (any more) are missing.</returns>
    public async Task<IReadOnlyDictionary<StockKey, QuotedStock>> LookAtAsync(IReadOnlyCollection<StockKey> keys, IReadOnlyCollection<int> supplied)
    {
        var found = new Dictionary<StockKey, QuotedStock>();
        if (keys.Count == 0)
            return found;

        foreach (var ofKey in (await RowsAsync(keys, supplied)).GroupBy(row => new StockKey(row.ProductId, row.CombinationId ?? 0)).Where(rows => keys.Contains(rows.Key)))
        {
            var row = ofKey.First();
            if (Available(row) is not { } available)
                continue;

            found[ofKey.Key] = new(available, row.LeadDays, [.. ofKey.Where(one => one.QueueDay is not null).Select(one => new OwedUnits(one.QueueDay!.Value, one.Owed ?? 0))]);
        }

        return found;
    }

    private async Task<List<QuoteRow>> RowsAsync(IReadOnlyCollection<StockKey> keys, IReadOnlyCollection<int> supplied)
    {
        var productIds = keys.Select(key => key.ProductId).Distinct().ToList();
        var combinationIds = keys.Select(key => key.CombinationId).Where(id => id != 0).Distinct().ToList();
        var ids = supplied.ToList();
        var wanted = combinations.Table.Where(combination => combinationIds.Contains(combination.Id));
        var owed = backorders.Table
            .Where(record => ids.Contains(record.ProductId) && record.StatusId <= LAST_OPEN && record.Waiting > 0)
            .GroupBy(record => new { record.ProductId, record.CombinationId, record.QueueDay })
            .Select(day => new { day.Key.ProductId, day.Key.CombinationId, day.Key.QueueDay, Units = day.Sum(record => (long)record.Waiting) });

        return await (
            from product in products.Table
            join combination in wanted on product.Id equals combination.ProductId into ofProduct
            from combination in ofProduct.DefaultIfEmpty()
            join policy in policies.Table on product.Id equals policy.ProductId into policiesOfProduct
            from policy in policiesOfProduct.DefaultIfEmpty()
            join day in owed on new { ProductId = product.Id, CombinationId = (int?)combination.Id ?? 0 } equals new { day.ProductId, day.CombinationId } into days
            from day in days.DefaultIfEmpty()
            where productIds.Contains(product.Id)
            select new QuoteRow
            {
                ProductId = product.Id,
                ManageInventoryMethodId = product.ManageInventoryMethodId,
                UseMultipleWarehouses = product.UseMultipleWarehouses,
                StockQuantity = product.StockQuantity,
                CombinationId = (int?)combination.Id,
                CombinationStock = (int?)combination.StockQuantity,
                Unreserved = warehouses.Table.Where(row => row.ProductId == product.Id).Sum(row => (long?)(row.StockQuantity - row.ReservedQuantity)),
                Elsewhere = (
                    from moved in movedHomes.Table
                    join record in backorders.Table on moved.BackorderId equals record.Id
                    where moved.ProductId == product.Id && moved.CombinationId == ((int?)combination.Id ?? 0) && record.StatusId <= LAST_OPEN
                    select (long?)(record.Waiting + record.Allocated + record.Released)).Sum(),
                LeadDays = policy.LeadDays,
                QueueDay = (int?)day.QueueDay,
                Owed = (long?)day.Units
            }).ToListAsync();
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

    private sealed class QuoteRow
    {
        public int ProductId { get; init; }

        public int ManageInventoryMethodId { get; init; }

        public bool UseMultipleWarehouses { get; init; }

        public int StockQuantity { get; init; }

        public int? CombinationId { get; init; }

        public int? CombinationStock { get; init; }

        public long? Unreserved { get; init; }

        public long? Elsewhere { get; init; }

        public string? LeadDays { get; init; }

        public int? QueueDay { get; init; }

        public long? Owed { get; init; }
    }
}
