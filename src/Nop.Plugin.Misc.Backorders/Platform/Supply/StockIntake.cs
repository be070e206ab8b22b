using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Supply;

/// <summary>Where goods that come in are counted.</summary>
public enum IntakePlace
{
    /// <summary>The product or the combination is gone.</summary>
    Gone,

    /// <summary>Nobody counts this stock, or it is counted for combinations and none is said.</summary>
    Uncounted,

    Product,

    Combination,

    /// <summary>One of several warehouses, which has to be said.</summary>
    Warehouse
}

/// <summary>
/// Adds goods to stock, and takes them off again, through the shop's own services, with a row in its stock history. Each
/// row is read for this purpose: the shop writes whole rows back, and its cached ones may be an hour old (law 7).
/// </summary>
public sealed class StockIntake(
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<ProductWarehouseInventory> inventories,
    IRepository<StockQuantityHistory> history,
    IProductService service,
    StockDoor door)
{
    public async Task<IntakePlace> PlaceAsync(StockKey key) => (await FindAsync(key)).Place;

    /// <param name="units">Below zero they are taken off.</param>
    /// <returns>False when there is nothing that they could be added to.</returns>
    public async Task<bool> AddAsync(StockKey key, int warehouseId, int units, string message)
    {
        var (place, product) = await FindAsync(key);

        return place switch
        {
            IntakePlace.Product => await door.AdjustAsync(key.ProductId, units, attributesXml: "", message),
            IntakePlace.Combination => await door.AdjustCombinationAsync(key.ProductId, key.CombinationId, units, message),
            // The shop's own adjusting would set reserved units free instead.
            IntakePlace.Warehouse when warehouseId > 0 => await AddToWarehouseAsync(product!, warehouseId, units, message),
            _ => false
        };
    }

    /// <summary>What others may have read into the shop's cache before it was all written.</summary>
    public Task ForgetAsync(StockKey key) => door.ForgetAsync(key.ProductId, attributesXml: null);

    /// <summary>Was stock changed by so much, with these words?</summary>
    public async Task<bool> IsInHistoryAsync(int productId, int units, string message)
    {
        // Compared here: databases differ in whether the size of letters counts.
        var rows = await history.Table
            .Where(row => row.ProductId == productId && row.QuantityAdjustment == units)
            .Select(row => row.Message)
            .ToListAsync();

        return rows.Contains(message);
    }

    private async Task<bool> AddToWarehouseAsync(Product product, int warehouseId, int units, string message)
    {
        var row = await inventories.Table.FirstOrDefaultAsync(one => one.ProductId == product.Id && one.WarehouseId == warehouseId);

        // What is taken off was there.
        if (row is null && units < 0)
            return false;

        if (row is null)
        {
            row = new() { ProductId = product.Id, WarehouseId = warehouseId, StockQuantity = units };
            await service.InsertProductWarehouseInventoryAsync(row);
        }
        else
        {
            row.StockQuantity += units;
            await service.UpdateProductWarehouseInventoryAsync(row);
        }

        await service.AddStockQuantityHistoryEntryAsync(product, units, row.StockQuantity, warehouseId, message);

        return true;
    }

    private async Task<(IntakePlace Place, Product? Product)> FindAsync(StockKey key)
    {
        if (await products.Table.FirstOrDefaultAsync(row => row.Id == key.ProductId && !row.Deleted) is not { } product)
            return (IntakePlace.Gone, null);

        if (key.CombinationId == 0)
            return (OfProduct(product), product);

        if (!await combinations.Table.AnyAsync(row => row.Id == key.CombinationId && row.ProductId == key.ProductId))
            return (IntakePlace.Gone, product);

        return (product.ManageInventoryMethod == ManageInventoryMethod.ManageStockByAttributes
            ? IntakePlace.Combination
            : IntakePlace.Uncounted, product);
    }

    private static IntakePlace OfProduct(Product product)
    {
        if (product.ManageInventoryMethod != ManageInventoryMethod.ManageStock)
            return IntakePlace.Uncounted;

        return product.UseMultipleWarehouses ? IntakePlace.Warehouse : IntakePlace.Product;
    }
}
