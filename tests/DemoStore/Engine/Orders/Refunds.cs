using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Core.Events;

namespace DemoStore.Engine.Orders;

/// <summary>Money goes back. Stock, lines and status of the order stay as they are.</summary>
public sealed class Refunds(OrderService orders, IEventPublisher events)
{
    public async Task RefundAsync(Order order, decimal amount)
    {
        await SaveAsync(order, amount < order.OrderTotal ? PaymentStatus.PartiallyRefunded : PaymentStatus.Refunded, $"Refunded: {amount}");
        await events.PublishAsync(new OrderRefundedEvent(order, amount));
    }

    public async Task VoidAsync(Order order)
    {
        await SaveAsync(order, PaymentStatus.Voided, "The payment has been voided");
        await events.PublishAsync(new OrderVoidedEvent(order));
    }

    private async Task SaveAsync(Order order, PaymentStatus status, string note)
    {
        order.PaymentStatus = status;
        await orders.UpdateOrderAsync(order);
        await orders.InsertOrderNoteAsync(new OrderNote { OrderId = order.Id, Note = note, CreatedOnUtc = ShopClock.UtcNow });
    }
}
