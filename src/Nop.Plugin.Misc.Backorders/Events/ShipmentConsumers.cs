using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Events;

/// <summary>Goods left, arrived, or did not leave after all: their order is looked at (law 1).</summary>
public sealed class ShipmentConsumer(Guard guard) :
    IConsumer<ShipmentSentEvent>,
    IConsumer<ShipmentDeliveredEvent>,
    IConsumer<EntityDeletedEvent<Shipment>>
{
    public Task HandleEventAsync(ShipmentSentEvent eventMessage) => MarkAsync(eventMessage.Shipment);

    public Task HandleEventAsync(ShipmentDeliveredEvent eventMessage) => MarkAsync(eventMessage.Shipment);

    // Its items are gone by then without an event of their own, so the whole order is looked at.
    public Task HandleEventAsync(EntityDeletedEvent<Shipment> eventMessage) => MarkAsync(eventMessage.Entity);

    private async Task MarkAsync(Shipment shipment)
    {
        await guard.RunAsync<RequestMarks>(
            "shipment-changed",
            marks => { marks.Changed.Sent.Add(shipment.OrderId); return Task.CompletedTask; });
        await guard.RunAsync<LineMarks>("shipment-changed", marks => marks.OrderAsync(shipment.OrderId));
    }
}
