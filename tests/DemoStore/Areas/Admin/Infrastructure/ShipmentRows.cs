using DemoStore.Areas.Admin.Models;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Nop.Services.Shipping;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>Shipments as the lists show them, and what of an order is still to ship.</summary>
public sealed class ShipmentRows(IShipmentService shipments, IRepository<Shipment> repository, IRepository<Warehouse> warehouses,
    IOrderService orders, IProductService products, OwnProducts own, ShownValues shown)
{
    public async Task<GridList<ShipmentRow>> PageAsync(ShipmentSearchModel search)
    {
        var page = await repository.GetAllPagedAsync(query => query
            .Where(shipment => !search.OnlyNotShipped || shipment.ShippedDateUtc == null)
            .OrderByDescending(shipment => shipment.Id), search.Page - 1, search.PageSize);
        var rows = new Dictionary<int, ShipmentRow>();
        foreach (var shipment in page)
            rows[shipment.Id] = await RowAsync(shipment, await orders.GetOrderByIdAsync(shipment.OrderId));

        return Grid.Of(search, page, shipment => rows[shipment.Id]);
    }

    public async Task<IReadOnlyList<ShipmentRow>> OfOrderAsync(Order order)
    {
        var rows = new List<ShipmentRow>();
        foreach (var shipment in await shipments.GetShipmentsByOrderIdAsync(order.Id, vendorId: await own.VendorIdAsync()))
            rows.Add(await RowAsync(shipment, order));

        return rows;
    }

    public async Task<IReadOnlyList<ShippableLine>> ShippableAsync(Order order, IEnumerable<OrderItem> lines, Dictionary<int, string> names)
    {
        var sent = new Dictionary<int, int>();
        foreach (var shipment in await shipments.GetShipmentsByOrderIdAsync(order.Id))
        {
            foreach (var item in await shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id))
                sent[item.OrderItemId] = sent.GetValueOrDefault(item.OrderItemId) + item.Quantity;
        }

        return lines
            .Select(line => new ShippableLine(line.Id, names.GetValueOrDefault(line.Id) ?? "", line.Quantity, Math.Max(0, line.Quantity - sent.GetValueOrDefault(line.Id))))
            .ToList();
    }

    private async Task<ShipmentRow> RowAsync(Shipment shipment, Order? order)
    {
        var lines = new List<ShipmentLine>();
        foreach (var item in await shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id))
            lines.Add(await LineAsync(item));

        var zone = await shown.ZoneAsync();

        return new ShipmentRow
        {
            Id = shipment.Id,
            OrderId = shipment.OrderId,
            CustomOrderNumber = order?.CustomOrderNumber ?? $"{shipment.OrderId}",
            TrackingNumber = shipment.TrackingNumber ?? "",
            CreatedOn = shipment.CreatedOnUtc.In(zone),
            ShippedOn = shipment.ShippedDateUtc.In(zone),
            DeliveredOn = shipment.DeliveryDateUtc.In(zone),
            Lines = lines,
            CanShip = order is { PickupInStore: false } && shipment.ShippedDateUtc is null,
            CanDeliver = shipment.DeliveryDateUtc is null && (shipment.ShippedDateUtc is not null || order is { PickupInStore: true }),
        };
    }

    private async Task<ShipmentLine> LineAsync(ShipmentItem item)
    {
        var line = await orders.GetOrderItemByIdAsync(item.OrderItemId);
        var product = line is null ? null : await products.GetProductByIdAsync(line.ProductId);
        var warehouse = item.WarehouseId == 0 ? null : await warehouses.GetByIdAsync(item.WarehouseId);

        return new ShipmentLine(product?.Name ?? "", item.Quantity, warehouse?.Name ?? "");
    }
}
