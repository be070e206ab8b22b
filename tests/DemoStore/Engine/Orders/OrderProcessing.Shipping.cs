using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;

namespace DemoStore.Engine.Orders;

public sealed partial class OrderProcessing
{
    /// <summary>Goods leave. Only stock kept in several warehouses moves now; the rest fell when the order was placed.</summary>
    public async Task ShipAsync(Shipment shipment, bool notifyCustomer)
    {
        var order = await orders.GetOrderByIdAsync(shipment.OrderId) ?? throw new NopException("Order cannot be loaded");

        if (shipment.ShippedDateUtc is not null)
            throw new NopException("This shipment is already shipped");

        shipment.ShippedDateUtc = ShopClock.UtcNow;
        await shipments.UpdateShipmentAsync(shipment);
        await BookAsync(shipment, $"The stock quantity has been reduced when an order item of the order #{order.Id} was shipped");

        var more = await orders.HasItemsToAddToShipmentAsync(order) || await orders.HasItemsToShipAsync(order);
        order.ShippingStatus = more ? ShippingStatus.PartiallyShipped : ShippingStatus.Shipped;
        await orders.UpdateOrderAsync(order);
        await NoteAsync(order, $"Shipment# {shipment.Id} has been sent");

        if (notifyCustomer)
            await NoteMailsAsync(order, "Shipped", await mails.ShippedAsync(shipment));

        await events.PublishAsync(new ShipmentSentEvent(shipment));
        await CheckOrderStatusAsync(order);
    }

    public async Task DeliverAsync(Shipment shipment, bool notifyCustomer)
    {
        var order = await orders.GetOrderByIdAsync(shipment.OrderId) ?? throw new NopException("Order cannot be loaded");

        if (shipment.ShippedDateUtc is null && !order.PickupInStore)
            throw new NopException("This shipment is not shipped yet");

        if (shipment.DeliveryDateUtc is not null)
            throw new NopException("This shipment is already delivered");

        shipment.DeliveryDateUtc = ShopClock.UtcNow;
        await shipments.UpdateShipmentAsync(shipment);

        if (order.PickupInStore)
            await BookAsync(shipment, $"The stock quantity has been reduced when an order item of the order #{order.Id} was picked up");

        var more = await orders.HasItemsToAddToShipmentAsync(order) || await orders.HasItemsToShipAsync(order) || await orders.HasItemsToDeliverAsync(order);

        if (!more)
            order.ShippingStatus = ShippingStatus.Delivered;

        await orders.UpdateOrderAsync(order);
        await NoteAsync(order, $"Shipment# {shipment.Id} has been delivered");
        await events.PublishAsync(new ShipmentDeliveredEvent(shipment));
        await CheckOrderStatusAsync(order);
    }

    private async Task BookAsync(Shipment shipment, string message)
    {
        foreach (var item in await shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id))
        {
            if (await orders.GetProductByOrderItemIdAsync(item.OrderItemId) is { } product)
                await products.BookReservedInventoryAsync(product, item.WarehouseId, -item.Quantity, message);
        }
    }
}
