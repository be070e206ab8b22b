using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Platform.Stock;

/// <summary>
/// Reads stock past all caches: the shop's product service may answer with a number that is an hour old on another server.
/// </summary>
public class StockReader(
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<ProductWarehouseInventory> warehouses)
{
    private const int BY_PRODUCT = (int)ManageInventoryMethod.ManageStock;
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

        var rows = await products.Table
            .Where(product => ids.Contains(product.Id) && product.ManageInventoryMethodId == BY_PRODUCT)
            .Select(product => new { product.Id, product.StockQuantity, product.UseMultipleWarehouses })
            .ToListAsync();

        foreach (var row in rows.Where(row => !row.UseMultipleWarehouses))
            found[StockKey.OfProduct(row.Id)] = row.StockQuantity;

        await ReadWarehousesAsync([.. rows.Where(row => row.UseMultipleWarehouses).Select(row => row.Id)], found);
    }

    private async Task ReadWarehousesAsync(List<int> ids, Dictionary<StockKey, int> found)
    {
        if (ids.Count == 0)
            return;

        // Without a row in any warehouse there is none: that is how the shop counts it, too.
        foreach (var id in ids)
            found[StockKey.OfProduct(id)] = 0;

        var sums = await warehouses.Table
            .Where(row => ids.Contains(row.ProductId))
            .GroupBy(row => row.ProductId)
            .Select(group => new { ProductId = group.Key, Available = group.Sum(row => (long)row.StockQuantity - row.ReservedQuantity) })
            .ToListAsync();

        foreach (var sum in sums)
            found[StockKey.OfProduct(sum.ProductId)] = Fit(sum.Available);
    }

    private async Task ReadCombinationsAsync(List<int> ids, Dictionary<StockKey, int> found)
    {
        if (ids.Count == 0)
            return;

        var rows = await combinations.Table
            .Where(combination => ids.Contains(combination.Id))
            .Select(combination => new { combination.Id, combination.ProductId, combination.StockQuantity })
            .ToListAsync();

        foreach (var row in rows)
            found[new StockKey(row.ProductId, row.Id)] = row.StockQuantity;
    }

    /// <summary>Keys that are sold below zero now.</summary>
    public async Task<IReadOnlyDictionary<StockKey, int>> BelowZeroAsync()
    {
        var below = await products.Table
            .Where(product => product.ManageInventoryMethodId == BY_PRODUCT && !product.UseMultipleWarehouses && !product.Deleted && product.StockQuantity < 0)
            .Select(product => new { product.Id, product.StockQuantity })
            .ToListAsync();
        var combined = await combinations.Table
            .Where(combination => combination.StockQuantity < 0)
            .Select(combination => new { combination.Id, combination.ProductId, combination.StockQuantity })
            .ToListAsync();
        var reserved = await (
            from row in warehouses.Table
            join product in products.Table on row.ProductId equals product.Id
            where product.ManageInventoryMethodId == BY_PRODUCT && product.UseMultipleWarehouses && !product.Deleted
            group row by row.ProductId into rows
            select new { ProductId = rows.Key, Available = rows.Sum(row => (long)row.StockQuantity - row.ReservedQuantity) }).ToListAsync();

        return below.Select(row => (Key: StockKey.OfProduct(row.Id), row.StockQuantity))
            .Concat(combined.Select(row => (Key: new StockKey(row.ProductId, row.Id), row.StockQuantity)))
            .Concat(reserved.Where(sum => sum.Available < 0).Select(row => (Key: StockKey.OfProduct(row.ProductId), StockQuantity: Fit(row.Available))))
            .DistinctBy(row => row.Key)
            .ToDictionary(row => row.Key, row => row.StockQuantity);
    }

    // Numbers that an import broke must not stop those who read the stock of other products along with it.
    private static int Fit(long available) => (int)Math.Clamp(available, int.MinValue, int.MaxValue);
}
