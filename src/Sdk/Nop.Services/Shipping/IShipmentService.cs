using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;

namespace Nop.Services.Shipping;

public interface IShipmentService
{
    Task DeleteShipmentAsync(Shipment shipment);
    Task<Shipment> GetShipmentByIdAsync(int shipmentId);
    Task<IList<ShipmentItem>> GetShipmentItemsByShipmentIdAsync(int shipmentId);
    Task<IList<Shipment>> GetShipmentsByOrderIdAsync(int orderId, bool? shipped = null, bool? readyForPickup = null, int vendorId = 0);
    Task InsertShipmentAsync(Shipment shipment);
    Task InsertShipmentItemAsync(ShipmentItem shipmentItem);
    Task UpdateShipmentAsync(Shipment shipment);
}
