using Nop.Core.Domain.Orders;
using Nop.Services.Orders;

namespace DemoStore.Engine.Orders;

public sealed partial class OrderProcessing
{
    /// <summary>
    /// By setting only: the line as it is to be, then subtotal and total of the order. As on the platform a code that was used up takes
    /// nothing off any more, and points count as used in full.
    /// </summary>
    public async Task UpdateOrderTotalsAsync(UpdateOrderParameters updateOrderParameters)
    {
        if (!settings.AutoUpdateOrderTotalsOnEditingOrder)
            return;

        var order = updateOrderParameters.UpdatedOrder;
        var lines = await orders.GetOrderItemsAsync(order.Id);

        if (lines.FirstOrDefault(row => row.Id == updateOrderParameters.UpdatedOrderItem.Id) is { } line)
        {
            line.UnitPriceInclTax = updateOrderParameters.PriceInclTax;
            line.UnitPriceExclTax = updateOrderParameters.PriceExclTax;
            line.DiscountAmountInclTax = updateOrderParameters.DiscountAmountInclTax;
            line.DiscountAmountExclTax = updateOrderParameters.DiscountAmountExclTax;
            line.PriceInclTax = updateOrderParameters.SubTotalInclTax;
            line.PriceExclTax = updateOrderParameters.SubTotalExclTax;
            line.Quantity = updateOrderParameters.Quantity;
            await orders.UpdateOrderItemAsync(line);
        }

        order.OrderSubtotalInclTax = order.OrderSubtotalExclTax = lines.Sum(row => row.PriceInclTax);
        order.OrderSubTotalDiscountInclTax = 0;
        order.OrderTotal = Math.Max(0, order.OrderSubtotalInclTax + order.OrderShippingInclTax - await points.UsedAmountAsync(order));
        await orders.UpdateOrderAsync(order);
        await CheckOrderStatusAsync(order);
    }
}
