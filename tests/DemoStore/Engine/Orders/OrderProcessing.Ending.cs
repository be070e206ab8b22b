using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Data;

namespace DemoStore.Engine.Orders;

public sealed partial class OrderProcessing
{
    /// <summary>The status changes first; the stock comes back after everyone has heard of it.</summary>
    public async Task CancelOrderAsync(Order order, bool notifyCustomer)
    {
        if (!CanCancelOrder(order))
            throw new NopException("Cannot do cancel for order.");

        await SetStatusAsync(order, OrderStatus.Cancelled, notifyCustomer);
        await NoteAsync(order, "Order has been cancelled");
        await StopRecurringAsync(order);
        await points.GiveBackAsync(order, await customers.GetCustomerByIdAsync(order.CustomerId));
        await ReturnStockAsync(order, $"The stock quantity has been increased by canceling the order #{order.Id}");
    }

    /// <summary>The other way round: stock first, the event last. A cancelled order has given its stock back before.</summary>
    public async Task DeleteOrderAsync(Order order)
    {
        if (order.OrderStatus != OrderStatus.Cancelled)
        {
            await StopRecurringAsync(order);
            await ReturnStockAsync(order, $"The stock quantity has been increased by deleting the order #{order.Id}");
        }

        await NoteAsync(order, "Order has been deleted");
        await orders.DeleteOrderAsync(order);
    }

    private async Task ReturnStockAsync(Order order, string message)
    {
        foreach (var shipment in await shipments.GetShipmentsByOrderIdAsync(order.Id))
        {
            foreach (var item in await shipments.GetShipmentItemsByShipmentIdAsync(shipment.Id))
            {
                if (await orders.GetProductByOrderItemIdAsync(item.OrderItemId) is { } shipped)
                    await products.ReverseBookedInventoryAsync(shipped, item, message);
            }
        }

        foreach (var line in await orders.GetOrderItemsAsync(order.Id))
        {
            var product = await products.GetProductByIdAsync(line.ProductId);
            await products.AdjustInventoryAsync(product, line.Quantity, line.AttributesXml, message);
        }
    }

    private async Task StopRecurringAsync(Order order)
    {
        foreach (var payment in await recurringPayments.Table.Where(payment => payment.InitialOrderId == order.Id && payment.IsActive).ToListAsync())
        {
            payment.IsActive = false;
            await recurringPayments.UpdateAsync(payment);
        }
    }
}
