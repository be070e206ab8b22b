using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Stock;

/// <summary>An open backorder whose stock is counted elsewhere now.</summary>
/// <param name="Moved">Where it waits since an earlier switch; null when it waits where its order took from.</param>
public sealed record OutOfSyncLine(BackorderRecord Record, MovedSourceRecord? Moved, Product Product, string? AttributesXml);

/// <summary>Finds backorders that wait at a number which no longer counts their product, and notes where they wait instead.</summary>
public sealed class MovedSources(
    IRepository<BackorderRecord> backorders,
    IRepository<MovedSourceRecord> movedHomes,
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<OrderItem> items,
    TimeProvider clock)
{
    private const int LAST_OPEN = (int)BackorderStatus.Released;
    private const int BY_PRODUCT = (int)ManageInventoryMethod.ManageStock;
    private const int BY_ATTRIBUTES = (int)ManageInventoryMethod.ManageStockByAttributes;
    private const int NOWHERE = (int)StockSourceKind.Nowhere;
    private const int PRODUCT = (int)StockSourceKind.Product;
    private const int WAREHOUSES = (int)StockSourceKind.Warehouses;
    private const int COMBINATION = (int)StockSourceKind.Combination;

    /// <summary>Products with open backorders that wait elsewhere than their stock is counted.</summary>
    public async Task<IReadOnlyList<int>> ProductsAsync()
    {
        return await Strays(backorders.Table).Select(stray => stray.Record.ProductId).Distinct().ToListAsync();
    }

    /// <summary>In the order of their ids, a page at a time.</summary>
    public async Task<IReadOnlyList<OutOfSyncLine>> OfProductsAsync(IReadOnlyCollection<int> productIds, int afterId, int count)
    {
        var ids = productIds.ToList();
        var rows = await (
            from stray in Strays(backorders.Table.Where(record => ids.Contains(record.ProductId) && record.Id > afterId))
            join item in items.Table on stray.Record.OrderItemId equals item.Id
            orderby stray.Record.Id
            select new { stray.Record, stray.Moved, stray.Product, item.AttributesXml }).Take(count).ToListAsync();

        return [.. rows.Select(row => new OutOfSyncLine(row.Record, row.Moved, row.Product, row.AttributesXml))];
    }

    // A product whose stock nobody counts leaves its backorders where they are: they wait until somebody does.
    private IQueryable<StrayRow> Strays(IQueryable<BackorderRecord> records)
    {
        return
            from record in records
            join product in products.Table on record.ProductId equals product.Id
            join moved in movedHomes.Table on record.Id equals moved.BackorderId into ofRecord
            from moved in ofRecord.DefaultIfEmpty()
            join combination in combinations.Table on record.CombinationId equals combination.Id into ofCombination
            from combination in ofCombination.DefaultIfEmpty()
            let home = (int?)moved.HomeId ?? record.HomeId
            let place = (int?)moved.CombinationId ?? record.CombinationId
            where record.StatusId <= LAST_OPEN
                && (place != record.CombinationId
                    || (product.ManageInventoryMethodId == BY_PRODUCT && record.CombinationId != 0)
                    || (product.ManageInventoryMethodId == BY_PRODUCT
                        && !product.UseMultipleWarehouses
                        && (home == WAREHOUSES || home == COMBINATION || home == NOWHERE))
                    || (product.ManageInventoryMethodId == BY_PRODUCT
                        && product.UseMultipleWarehouses
                        && (home == PRODUCT || home == COMBINATION || home == NOWHERE))
                    || (product.ManageInventoryMethodId == BY_ATTRIBUTES
                        && record.BundleProductId == 0
                        && (record.CombinationId == 0 || combination == null)))
            select new StrayRow { Record = record, Moved = moved, Product = product };
    }

    /// <summary>The shop's own list of combinations is cached and can name one that is gone.</summary>
    public async Task<bool> ExistsAsync(StockKey key)
    {
        return key.CombinationId == 0 || await combinations.Table.AnyAsync(combination => combination.Id == key.CombinationId);
    }

    /// <summary>False when another backorder of the same line waits there already.</summary>
    public async Task<bool> IsFreeAsync(BackorderRecord record, StockKey key)
    {
        return record.CombinationId == key.CombinationId || !await backorders.Table.AnyAsync(other =>
            other.OrderItemId == record.OrderItemId && other.ProductId == key.ProductId && other.CombinationId == key.CombinationId);
    }

    /// <summary>Open units that wait at the key without being part of its number.</summary>
    public async Task<int> UnitsAsync(StockKey key)
    {
        var units = await (
            from moved in movedHomes.Table
            join record in backorders.Table on moved.BackorderId equals record.Id
            where moved.ProductId == key.ProductId && moved.CombinationId == key.CombinationId && record.StatusId <= LAST_OPEN
            select record.Waiting + record.Allocated + record.Released).ToListAsync();

        return (int)Math.Min(units.Sum(one => (long)one), int.MaxValue);
    }

    /// <summary>The number of its place contains the units of the backorder from now on.</summary>
    /// <returns>False when somebody else notes something of it.</returns>
    public async Task<bool> TrySettleAsync(OutOfSyncLine stray)
    {
        return stray.Moved is not { } before || await movedHomes.Where(row => row.Id == before.Id).DeleteAsync() > 0;
    }

    /// <summary>Notes where a backorder waits from now on.</summary>
    /// <returns>False when somebody else does so.</returns>
    public async Task<bool> TryMoveAsync(OutOfSyncLine stray, StockPart part)
    {
        var origin = stray.Moved?.OriginCombinationId ?? stray.Record.CombinationId;
        if (stray.Moved is { } before && await movedHomes.Where(row => row.Id == before.Id).DeleteAsync() == 0)
            return false;

        // Back where its order took its units from, it is part of the number again.
        if (stray.Record.HomeId == (int)part.Home && origin == part.Key.CombinationId)
            return true;

        var moved = new MovedSourceRecord
        {
            BackorderId = stray.Record.Id,
            ProductId = part.Key.ProductId,
            CombinationId = part.Key.CombinationId,
            HomeId = (int)part.Home,
            OriginCombinationId = origin,
            MovedOnUtc = clock.GetUtcNow().UtcDateTime
        };

        return await movedHomes.TryInsertAsync(moved, row => row.BackorderId == moved.BackorderId);
    }

    private sealed class StrayRow
    {
        public BackorderRecord Record { get; init; } = null!;

        public MovedSourceRecord? Moved { get; init; }

        public Product Product { get; init; } = null!;
    }
}
