using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

/// <summary>What a new buyer of each of many products can have at once, as stock is now: one statement, wherever it is counted.</summary>
public sealed class FreeStock(
    IRepository<Product> products,
    IRepository<ProductWarehouseInventory> warehouses,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<MovedSourceRecord> movedHomes,
    IRepository<BackorderRecord> backorders)
{
    private const int LAST_OPEN = (int)BackorderStatus.Released;

    // Whose number a row is.
    private const int OF_PRODUCT = 0;
    private const int OF_WAREHOUSES = 1;
    private const int OF_COMBINATION = 2;
    private const int OWED_ELSEWHERE = 3;

    private sealed class Number
    {
        public int ProductId { get; init; }

        public int Kind { get; init; }

        public long Units { get; init; }
    }

    /// <returns>Products whose stock nobody can tell are missing.</returns>
    public async Task<IReadOnlyDictionary<int, Units>> ReadAsync(IReadOnlyCollection<Product> wanted)
    {
        var counted = wanted.Where(product => product.ManageInventoryMethod != ManageInventoryMethod.DontManageStock).ToList();
        var numbers = counted.Count == 0 ? [] : await NumbersAsync(counted);
        var byProduct = numbers.ToLookup(number => number.ProductId);
        var free = new Dictionary<int, Units>();

        foreach (var product in wanted)
        {
            if (Available(product, [.. byProduct[product.Id]]) is { } available)
                free[product.Id] = new((int)Math.Clamp(available, 0, int.MaxValue));
        }

        return free;
    }

    private static long? Available(Product product, List<Number> numbers)
    {
        long Of(int kind) => numbers.Where(number => number.Kind == kind).Sum(number => number.Units);
        bool Any(int kind) => numbers.Exists(number => number.Kind == kind);

        return product.ManageInventoryMethod switch
        {
            ManageInventoryMethod.DontManageStock => int.MaxValue,
            // Which combination the shopper would choose is not known: there must be one that has enough.
            ManageInventoryMethod.ManageStockByAttributes => Any(OF_COMBINATION) ? Of(OF_COMBINATION) : null,
            _ when product.UseMultipleWarehouses => Any(OF_WAREHOUSES) ? Of(OF_WAREHOUSES) - Of(OWED_ELSEWHERE) : null,
            _ => Any(OF_PRODUCT) ? Of(OF_PRODUCT) - Of(OWED_ELSEWHERE) : null
        };
    }

    // Where nothing is counted in a place, it is not asked: most of what a page waits for is the statement being put together.
    private async Task<List<Number>> NumbersAsync(List<Product> counted)
    {
        var ids = counted.ConvertAll(product => product.Id);
        var numbers = Own(ids).Concat(OwedElsewhere(ids));

        if (counted.Exists(product => product.UseMultipleWarehouses))
            numbers = numbers.Concat(OnShelves(ids));
        if (counted.Exists(product => product.ManageInventoryMethod == ManageInventoryMethod.ManageStockByAttributes))
            numbers = numbers.Concat(OfBestCombination(ids));

        return await numbers.ToListAsync();
    }

    private IQueryable<Number> Own(List<int> ids) => products.Table
        .Where(row => ids.Contains(row.Id))
        .Select(row => new Number { ProductId = row.Id, Kind = OF_PRODUCT, Units = row.StockQuantity });

    private IQueryable<Number> OnShelves(List<int> ids) => warehouses.Table
        .Where(row => ids.Contains(row.ProductId))
        .GroupBy(row => row.ProductId)
        .Select(group => new Number
        {
            ProductId = group.Key,
            Kind = OF_WAREHOUSES,
            Units = group.Sum(row => (long)row.StockQuantity - row.ReservedQuantity)
        });

    private IQueryable<Number> OfBestCombination(List<int> ids) => combinations.Table
        .Where(row => ids.Contains(row.ProductId))
        .GroupBy(row => row.ProductId)
        .Select(group => new Number { ProductId = group.Key, Kind = OF_COMBINATION, Units = group.Max(row => (long)row.StockQuantity) });

    // Units that were ordered when the number did not count yet.
    private IQueryable<Number> OwedElsewhere(List<int> ids) =>
        from moved in movedHomes.Table
        join backorder in backorders.Table on moved.BackorderId equals backorder.Id
        where ids.Contains(backorder.ProductId) && backorder.CombinationId == 0 && backorder.StatusId <= LAST_OPEN
        select new Number
        {
            ProductId = backorder.ProductId,
            Kind = OWED_ELSEWHERE,
            Units = (long)backorder.Waiting + backorder.Allocated + backorder.Released
        };
}
