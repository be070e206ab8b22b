namespace Nop.Core.Domain.Shipping;

public class ShipmentSentEvent
{
    public ShipmentSentEvent(Shipment shipment) { }
    public Shipment Shipment { get; }
}
