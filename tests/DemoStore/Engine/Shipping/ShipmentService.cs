using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Shipping;

namespace DemoStore.Engine.Shipping;

public sealed class ShipmentService(
    IRepository<Shipment> shipments,
    IRepository<ShipmentItem> items,
    IRepository<OrderItem> lines,
    IRepository<Product> products) : IShipmentService
{
    public Task<Shipment> GetShipmentByIdAsync(int shipmentId) => shipments.GetByIdAsync(shipmentId);

    public async Task<IList<Shipment>> GetShipmentsByOrderIdAsync(int orderId, bool? shipped = null, bool? readyForPickup = null, int vendorId = 0)
    {
        var query = shipments.Table.Where(shipment => shipment.OrderId == orderId);

        if (shipped is { } isShipped)
            query = query.Where(shipment => (shipment.ShippedDateUtc != null) == isShipped);

        if (readyForPickup is { } isReady)
            query = query.Where(shipment => (shipment.ReadyForPickupDateUtc != null) == isReady);

        if (vendorId > 0)
            query = query.Where(shipment => (from item in items.Table
                                             join line in lines.Table on item.OrderItemId equals line.Id
                                             join product in products.Table on line.ProductId equals product.Id
                                             where item.ShipmentId == shipment.Id && product.VendorId == vendorId
                                             select item).Any());

        return await query.OrderBy(shipment => shipment.Id).ToListAsync();
    }

    public async Task<IList<ShipmentItem>> GetShipmentItemsByShipmentIdAsync(int shipmentId) =>
        await items.Table.Where(item => item.ShipmentId == shipmentId).OrderBy(item => item.Id).ToListAsync();

    public Task InsertShipmentAsync(Shipment shipment) => shipments.InsertAsync(shipment);

    public Task InsertShipmentItemAsync(ShipmentItem shipmentItem) => items.InsertAsync(shipmentItem);

    public Task UpdateShipmentAsync(Shipment shipment) => shipments.UpdateAsync(shipment);

    // The items go with their shipment, and no event tells of them.
    public Task DeleteShipmentAsync(Shipment shipment) => shipments.DeleteAsync(shipment);

    public async Task<int> GetQuantityInShipmentsAsync(Product product, int warehouseId, bool ignoreShipped, bool ignoreDelivered)
    {
        if (product is not { ManageInventoryMethod: ManageInventoryMethod.ManageStock, UseMultipleWarehouses: true })
            return 0;

        var query =
            from item in items.Table
            join shipment in shipments.Table on item.ShipmentId equals shipment.Id
            join line in lines.Table on item.OrderItemId equals line.Id
            where line.ProductId == product.Id
                && (warehouseId == 0 || item.WarehouseId == warehouseId)
                && (!ignoreShipped || shipment.ShippedDateUtc == null)
                && (!ignoreDelivered || shipment.DeliveryDateUtc == null)
            select item.Quantity;

        return await query.SumAsync(quantity => quantity);
    }
}
