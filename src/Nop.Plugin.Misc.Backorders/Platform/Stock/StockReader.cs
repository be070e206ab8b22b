using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Stock;

/// <summary>
/// Reads stock past all caches: the shop's product service may answer with a number that is an hour old on another server.
/// A number says nothing of units that were ordered when it did not count yet, so these are taken off.
/// </summary>
public sealed class StockReader(
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<ProductWarehouseInventory> warehouses,
    IRepository<MovedSourceRecord> movedHomes,
    IRepository<BackorderRecord> backorders)
{
    private const int BY_PRODUCT = (int)ManageInventoryMethod.ManageStock;
    private const int BY_ATTRIBUTES = (int)ManageInventoryMethod.ManageStockByAttributes;
    private const int LAST_OPEN = (int)BackorderStatus.Released;
    private const int CHUNK = 500;

    /// <returns>What is available, negative when more is sold than there is; null when nobody counts it (any more).</returns>
    public async Task<int?> AvailableAsync(StockKey key)
    {
        var numbers = await AvailableAsync([key]);

        return numbers.TryGetValue(key, out var available) ? available : null;
    }

    /// <returns>Keys whose stock nobody counts are missing.</returns>
    public async Task<IReadOnlyDictionary<StockKey, int>> AvailableAsync(IReadOnlyCollection<StockKey> keys)
    {
        var found = new Dictionary<StockKey, int>();

        foreach (var chunk in keys.Chunk(CHUNK))
        {
            await ReadProductsAsync([.. chunk.Where(key => key.CombinationId == 0).Select(key => key.ProductId)], found);
            await ReadCombinationsAsync([.. chunk.Where(key => key.CombinationId != 0).Select(key => key.CombinationId)], found);
        }

        return found;
    }

    private async Task ReadProductsAsync(List<int> ids, Dictionary<StockKey, int> found)
    {
        if (ids.Count == 0)
            return;

        var rows = await (
            from product in products.Table
            join moved in Moved()
                on new { ProductId = product.Id, CombinationId = 0 }
                equals new { moved.ProductId, moved.CombinationId } into ofProduct
            from moved in ofProduct.DefaultIfEmpty()
            where ids.Contains(product.Id) && product.ManageInventoryMethodId == BY_PRODUCT
            select new { product.Id, product.StockQuantity, product.UseMultipleWarehouses, Elsewhere = (int?)moved.Units }).ToListAsync();

        foreach (var row in rows)
            found[StockKey.OfProduct(row.Id)] = row.UseMultipleWarehouses ? 0 : row.StockQuantity;

        foreach (var row in rows)
            found[StockKey.OfProduct(row.Id)] = Fit((long)found[StockKey.OfProduct(row.Id)] - (row.Elsewhere ?? 0));

        await ReadWarehousesAsync([.. rows.Where(row => row.UseMultipleWarehouses).Select(row => row.Id).Distinct()], found);
    }

    // Without a row in any warehouse nobody counts, and orders are subtracted nowhere: to take that for a zero would give
    // all who wait what does not exist.
    private async Task ReadWarehousesAsync(List<int> ids, Dictionary<StockKey, int> found)
    {
        if (ids.Count == 0)
            return;

        var sums = await warehouses.Table
            .Where(row => ids.Contains(row.ProductId))
            .GroupBy(row => row.ProductId)
            .Select(group => new { ProductId = group.Key, Available = group.Sum(row => (long)row.StockQuantity - row.ReservedQuantity) })
            .ToListAsync();

        foreach (var sum in sums)
            found[StockKey.OfProduct(sum.ProductId)] = Fit(found[StockKey.OfProduct(sum.ProductId)] + sum.Available);

        foreach (var id in ids.Except(sums.Select(sum => sum.ProductId)))
            found.Remove(StockKey.OfProduct(id));
    }

    public Task<bool> IsInWarehousesAsync(int productId) => warehouses.Table.AnyAsync(row => row.ProductId == productId);

    private async Task ReadCombinationsAsync(List<int> ids, Dictionary<StockKey, int> found)
    {
        if (ids.Count == 0)
            return;

        // A combination's number means nothing while its product is counted otherwise.
        var rows = await (
            from combination in combinations.Table
            join product in products.Table on combination.ProductId equals product.Id
            join moved in Moved()
                on new { combination.ProductId, CombinationId = combination.Id }
                equals new { moved.ProductId, moved.CombinationId } into ofCombination
            from moved in ofCombination.DefaultIfEmpty()
            where ids.Contains(combination.Id) && product.ManageInventoryMethodId == BY_ATTRIBUTES
            select new { combination.Id, combination.ProductId, combination.StockQuantity, Elsewhere = (int?)moved.Units }).ToListAsync();

        foreach (var row in rows)
            found[new StockKey(row.ProductId, row.Id)] = row.StockQuantity;

        foreach (var row in rows)
            found[new StockKey(row.ProductId, row.Id)] = Fit((long)found[new StockKey(row.ProductId, row.Id)] - (row.Elsewhere ?? 0));
    }

    /// <summary>Open units that the number of their key does not contain.</summary>
    private IQueryable<MovedUnits> Moved()
    {
        return
            from moved in movedHomes.Table
            join record in backorders.Table on moved.BackorderId equals record.Id
            where record.StatusId <= LAST_OPEN
            select new MovedUnits
            {
                ProductId = moved.ProductId,
                CombinationId = moved.CombinationId,
                Units = record.Waiting + record.Allocated + record.Released
            };
    }

    private sealed class MovedUnits
    {
        public int ProductId { get; init; }

        public int CombinationId { get; init; }

        public int Units { get; init; }
    }

    /// <summary>Keys that are sold below zero now.</summary>
    public async Task<IReadOnlyDictionary<StockKey, int>> BelowZeroAsync()
    {
        var below = await products.Table
            .Where(product => product.ManageInventoryMethodId == BY_PRODUCT
                && !product.UseMultipleWarehouses
                && !product.Deleted
                && product.StockQuantity < 0)
            .Select(product => new { product.Id, product.StockQuantity })
            .ToListAsync();
        var combined = await (
            from combination in combinations.Table
            join product in products.Table on combination.ProductId equals product.Id
            where product.ManageInventoryMethodId == BY_ATTRIBUTES && !product.Deleted && combination.StockQuantity < 0
            select new { combination.Id, combination.ProductId, combination.StockQuantity }).ToListAsync();
        var reserved = await (
            from row in warehouses.Table
            join product in products.Table on row.ProductId equals product.Id
            where product.ManageInventoryMethodId == BY_PRODUCT && product.UseMultipleWarehouses && !product.Deleted
            group row by row.ProductId into rows
            select new { ProductId = rows.Key, Available = rows.Sum(row => (long)row.StockQuantity - row.ReservedQuantity) }).ToListAsync();

        return below.Select(row => (Key: StockKey.OfProduct(row.Id), row.StockQuantity))
            .Concat(combined.Select(row => (Key: new StockKey(row.ProductId, row.Id), row.StockQuantity)))
            .Concat(reserved.Where(sum => sum.Available < 0)
                .Select(row => (Key: StockKey.OfProduct(row.ProductId), StockQuantity: Fit(row.Available))))
            .DistinctBy(row => row.Key)
            .ToDictionary(row => row.Key, row => row.StockQuantity);
    }

    // Numbers that an import broke must not stop those who read the stock of other products along with it.
    private static int Fit(long available) => (int)Math.Clamp(available, int.MinValue, int.MaxValue);
}
