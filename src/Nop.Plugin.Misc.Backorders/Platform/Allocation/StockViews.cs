using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.Platform.Allocation;

/// <summary>How much of a stock key there is, and who counts on it.</summary>
/// <param name="Elsewhere">Open units that its number does not contain; they are taken off.</param>
/// <param name="Doubted">Units of its number that open discrepancies speak against.</param>
/// <param name="Warehouses">Empty when the stock is one number.</param>
public sealed record StockView(StockLevel Level, int Elsewhere, int Doubted, IReadOnlyList<WarehouseView> Warehouses)
{
    /// <summary>What is given away and free to sell, until somebody has answered.</summary>
    public StockLevel Believed => Level with { Available = (int)Math.Max((long)Level.Available - Doubted, int.MinValue) };
}

/// <param name="Planned">Units in shipments that were made and have not left.</param>
public sealed record WarehouseView(string Name, int OnHand, int Reserved, int Planned)
{
    public int Free => OnHand - Reserved;
}

/// <summary>Reads stock as an admin looks at it.</summary>
public sealed class StockViews(
    StockReader stock,
    QueueReader queues,
    MovedSources movedHomes,
    OpenDiscrepancies discrepancies,
    IRepository<Product> products,
    IRepository<ProductWarehouseInventory> inventories,
    IRepository<Warehouse> warehouses,
    IRepository<ShipmentItem> shipmentItems,
    IRepository<Shipment> shipments,
    IRepository<OrderItem> items,
    IRepository<Order> orders)
{
    private const int CANCELLED = (int)OrderStatus.Cancelled;

    /// <returns>Null when nobody counts it.</returns>
    public async Task<StockView?> FindAsync(StockKey key)
    {
        if (await stock.AvailableAsync(key) is not { } available)
            return null;

        var waiting = (await queues.SumsAsync([key.ProductId])).TryGetValue(key, out var sum) ? sum.Waiting : Units.None;
        var isInSeveral = key.CombinationId == 0
            && await products.Table.AnyAsync(product => product.Id == key.ProductId && product.UseMultipleWarehouses);

        var doubted = (await discrepancies.OfProductsAsync([key.ProductId])).GetValueOrDefault(key, OpenDiscrepancy.None).Doubted;

        return new(
            new(available, waiting),
            await movedHomes.UnitsAsync(key),
            doubted,
            isInSeveral ? await WarehousesAsync(key.ProductId) : []);
    }

    private async Task<IReadOnlyList<WarehouseView>> WarehousesAsync(int productId)
    {
        var rows = await (
            from inventory in inventories.Table
            join warehouse in warehouses.Table on inventory.WarehouseId equals warehouse.Id
            where inventory.ProductId == productId
            orderby warehouse.Name, warehouse.Id
            select new { warehouse.Id, warehouse.Name, inventory.StockQuantity, inventory.ReservedQuantity }).ToListAsync();
        var planned = await PlannedAsync(productId);

        return [.. rows.Select(row => new WarehouseView(
            row.Name,
            row.StockQuantity,
            row.ReservedQuantity,
            planned.GetValueOrDefault(row.Id)))];
    }

    private async Task<Dictionary<int, int>> PlannedAsync(int productId)
    {
        var sums = await (
            from line in shipmentItems.Table
            join shipment in shipments.Table on line.ShipmentId equals shipment.Id
            join item in items.Table on line.OrderItemId equals item.Id
            join order in orders.Table on item.OrderId equals order.Id
            where item.ProductId == productId && shipment.ShippedDateUtc == null && shipment.DeliveryDateUtc == null
                && !order.Deleted && order.OrderStatusId != CANCELLED
            group line by line.WarehouseId into ofWarehouse
            select new { WarehouseId = ofWarehouse.Key, Units = ofWarehouse.Sum(line => (long)line.Quantity) }).ToListAsync();

        return sums.ToDictionary(sum => sum.WarehouseId, sum => (int)Math.Min(sum.Units, int.MaxValue));
    }
}
