using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

/// <summary>
/// What warehouses reserve against what open orders still need. The platform lets them drift apart: a shipment from
/// another warehouse leaves the first one's reservation standing, a return lowers that of other orders.
/// </summary>
internal sealed class Reservations(
    IRepository<Product> products,
    IRepository<ProductWarehouseInventory> warehouses,
    IRepository<ProductAttributeValue> values,
    IRepository<OrderItem> items,
    IRepository<Order> orders,
    IRepository<Shipment> shipments,
    IRepository<ShipmentItem> shipmentItems,
    DiscrepancyList findings,
    KeptFindings kept)
{
    private const int BY_PRODUCT = (int)ManageInventoryMethod.ManageStock;
    private const int STANDING = (int)OrderStatus.Processing;
    private const int CHUNK = 500;

    /// <param name="productIds">Products on which something waits.</param>
    public async Task RunAsync(IReadOnlyCollection<int> productIds)
    {
        var differences = new Dictionary<int, (int Reserved, int Needed)>();
        foreach (var chunk in productIds.Distinct().Chunk(CHUNK))
            await CompareAsync([.. chunk], differences);

        // What a cancelled order still holds is on the list already, with its order.
        foreach (var owed in await findings.OpenAsync(DiscrepancyKind.NobodyOwed, productIds))
            differences.Remove(owed.ProductId);

        await findings.GoneAsync(DiscrepancyKind.ReservationDrift, finding => !differences.ContainsKey(finding.ProductId));

        foreach (var (productId, (reserved, needed)) in differences)
            await kept.KeepAsync(
                DiscrepancyKind.ReservationDrift,
                StockKey.OfProduct(productId),
                Fit(Math.Abs((long)reserved - needed)),
                cause: "",
                before: needed,
                after: reserved);
    }

    private async Task CompareAsync(List<int> productIds, Dictionary<int, (int Reserved, int Needed)> differences)
    {
        // Of components of bundles the orders' lines do not say how many they need.
        var ids = await products.Table
            .Where(product => productIds.Contains(product.Id)
                && product.UseMultipleWarehouses
                && product.ManageInventoryMethodId == BY_PRODUCT
                && !values.Table.Any(value => value.AssociatedProductId == product.Id))
            .Select(product => product.Id)
            .ToListAsync();
        if (ids.Count == 0)
            return;

        var reserved = await warehouses.Table
            .Where(row => ids.Contains(row.ProductId))
            .GroupBy(row => row.ProductId)
            .Select(group => new { ProductId = group.Key, Units = group.Sum(row => (long)row.ReservedQuantity) })
            .ToListAsync();
        var needed = await NeededAsync(ids);

        // Without a row in any warehouse nothing can be reserved.
        foreach (var sum in reserved.Where(sum => sum.Units != needed.GetValueOrDefault(sum.ProductId)))
            differences[sum.ProductId] = (Fit(sum.Units), Fit(needed.GetValueOrDefault(sum.ProductId)));
    }

    /// <returns>By product the units that standing orders still have to get.</returns>
    private async Task<Dictionary<int, long>> NeededAsync(List<int> ids)
    {
        var ordered = await (
            from item in items.Table
            join order in orders.Table on item.OrderId equals order.Id
            where ids.Contains(item.ProductId) && !order.Deleted && order.OrderStatusId <= STANDING
            group item by item.ProductId into lines
            select new { ProductId = lines.Key, Units = lines.Sum(item => (long)item.Quantity) }).ToListAsync();
        var sent = await (
            from line in shipmentItems.Table
            join shipment in shipments.Table on line.ShipmentId equals shipment.Id
            join item in items.Table on line.OrderItemId equals item.Id
            join order in orders.Table on item.OrderId equals order.Id
            where ids.Contains(item.ProductId) && !order.Deleted && order.OrderStatusId <= STANDING
                && (shipment.ShippedDateUtc != null || shipment.DeliveryDateUtc != null)
            group line by item.ProductId into lines
            select new { ProductId = lines.Key, Units = lines.Sum(line => (long)line.Quantity) }).ToListAsync();
        var gone = sent.ToDictionary(sum => sum.ProductId, sum => sum.Units);

        return ordered.ToDictionary(sum => sum.ProductId, sum => sum.Units - gone.GetValueOrDefault(sum.ProductId));
    }

    private static int Fit(long units) => (int)Math.Clamp(units, int.MinValue, int.MaxValue);
}
