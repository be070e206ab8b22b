using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Events;
using Nop.Services.Orders;

namespace DemoStore.Engine.Orders;

/// <summary>
/// Money goes back, as the platform books it offline. Stock and lines of the order stay as they are; so does its status, unless
/// the payment was all that it lacked.
/// </summary>
public sealed class Refunds(OrderService orders, IOrderProcessingService processing, IEventPublisher events)
{
    /// <summary>All at once, when nothing went back before.</summary>
    public static bool CanRefund(Order order) => order is { OrderTotal: > 0, RefundedAmount: 0, PaymentStatus: PaymentStatus.Paid };

    public static bool CanRefund(Order order, decimal amount) =>
        order.PaymentStatus is PaymentStatus.Paid or PaymentStatus.PartiallyRefunded && amount > 0 && amount <= order.OrderTotal - order.RefundedAmount;

    /// <summary>The platform voids what was authorized. No way of paying here stops at that, so what is pending or paid can be voided.</summary>
    public static bool CanVoid(Order order) => order is { OrderTotal: > 0, PaymentStatus: PaymentStatus.Authorized or PaymentStatus.Pending or PaymentStatus.Paid };

    public Task RefundAsync(Order order) =>
        CanRefund(order) ? BookAsync(order, order.OrderTotal, "Order has been refunded") : throw new NopException("You cannot refund this order");

    public Task RefundPartiallyAsync(Order order, decimal amount) =>
        CanRefund(order, amount) ? BookAsync(order, amount, "Order has been partially refunded") : throw new NopException("You cannot refund this much of this order");

    public async Task VoidAsync(Order order)
    {
        if (!CanVoid(order))
            throw new NopException("You cannot void this order");

        order.PaymentStatus = PaymentStatus.Voided;
        await SaveAsync(order, "The payment has been voided");
        await events.PublishAsync(new OrderVoidedEvent(order));
        await processing.CheckOrderStatusAsync(order);
    }

    private async Task BookAsync(Order order, decimal amount, string note)
    {
        order.RefundedAmount += amount;
        order.PaymentStatus = order.RefundedAmount == order.OrderTotal ? PaymentStatus.Refunded : PaymentStatus.PartiallyRefunded;
        await SaveAsync(order, $"{note}. Amount: {amount}");
        await events.PublishAsync(new OrderRefundedEvent(order, amount));
        await processing.CheckOrderStatusAsync(order);
    }

    private async Task SaveAsync(Order order, string note)
    {
        await orders.UpdateOrderAsync(order);
        await orders.InsertOrderNoteAsync(new OrderNote { OrderId = order.Id, Note = note, CreatedOnUtc = ShopClock.UtcNow });
    }
}
