using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Capture;

/// <summary>Units of a stock key that left the house.</summary>
public sealed class LeftUnits(
    IRepository<OrderItem> items,
    IRepository<Order> orders,
    IRepository<Shipment> shipments,
    IRepository<ShipmentItem> shipmentItems,
    UncapturedLines lines,
    StockSource sources,
    IProductService products)
{
    /// <returns>Those that left after then, of orders placed until then.</returns>
    public async Task<long> SinceAsync(StockKey key, DateTime utc)
    {
        var sold = await lines.SoldWithAsync(key.ProductId);
        sold.Add(key.ProductId);
        var rows = await (
            from line in shipmentItems.Table
            join shipment in shipments.Table on line.ShipmentId equals shipment.Id
            join item in items.Table on line.OrderItemId equals item.Id
            join order in orders.Table on item.OrderId equals order.Id
            where sold.Contains(item.ProductId) && order.CreatedOnUtc <= utc
                && (shipment.ShippedDateUtc > utc || (shipment.ShippedDateUtc == null && shipment.DeliveryDateUtc > utc))
            select new { item.ProductId, item.AttributesXml, line.Quantity }).ToListAsync();
        var units = 0L;

        foreach (var row in rows)
        {
            var parts = await sources.PartsAsync(await products.GetProductByIdAsync(row.ProductId), row.AttributesXml);
            units += (long)(parts.FirstOrDefault(part => part.Key == key)?.UnitsPerLine ?? 0) * row.Quantity;
        }

        return units;
    }
}
