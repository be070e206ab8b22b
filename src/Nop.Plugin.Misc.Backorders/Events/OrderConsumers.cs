using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Events;

/// <summary>An order or a line of it changed. The events only say where to look (law 1).</summary>
public sealed class OrderConsumer(Guard guard) :
    IConsumer<EntityInsertedEvent<Order>>,
    IConsumer<OrderStatusChangedEvent>,
    IConsumer<OrderPaidEvent>,
    IConsumer<EntityDeletedEvent<Order>>
{
    public Task HandleEventAsync(EntityInsertedEvent<Order> eventMessage)
    {
        return guard.RunAsync<RequestMarks>("order-added", marks => { marks.AddOrder(eventMessage.Entity); return Task.CompletedTask; });
    }

    // Only cancelling and coming back matter; a checkout changes the status, too, and who is complete is given nothing.
    public Task HandleEventAsync(OrderStatusChangedEvent eventMessage)
    {
        return eventMessage.Order.OrderStatus == OrderStatus.Cancelled
            || eventMessage.PreviousOrderStatus is OrderStatus.Cancelled or OrderStatus.Complete
            ? ChangedAsync(eventMessage.Order.Id)
            : Task.CompletedTask;
    }

    // Who paid late is served again.
    public Task HandleEventAsync(OrderPaidEvent eventMessage)
    {
        return guard.RunAsync<LineMarks>("order-paid", marks => marks.PaidAsync(eventMessage.Order.Id, eventMessage.Order.CreatedOnUtc));
    }

    public Task HandleEventAsync(EntityDeletedEvent<Order> eventMessage) => ChangedAsync(eventMessage.Entity.Id);

    private async Task ChangedAsync(int orderId)
    {
        await guard.RunAsync<RequestMarks>("order-changed", marks => { marks.Changed.Orders.Add(orderId); return Task.CompletedTask; });
        await guard.RunAsync<LineMarks>("order-changed", marks => marks.OrderAsync(orderId));
    }
}

public sealed class OrderItemConsumer(Guard guard) :
    IConsumer<EntityInsertedEvent<OrderItem>>,
    IConsumer<EntityUpdatedEvent<OrderItem>>,
    IConsumer<EntityDeletedEvent<OrderItem>>
{
    // Too early to judge: the platform inserts a line before it touches stock.
    public Task HandleEventAsync(EntityInsertedEvent<OrderItem> eventMessage)
    {
        return guard.RunAsync<RequestMarks>("line-added", marks => { marks.AddNewLine(eventMessage.Entity); return Task.CompletedTask; });
    }

    public async Task HandleEventAsync(EntityUpdatedEvent<OrderItem> eventMessage)
    {
        await guard.RunAsync<RequestMarks>("line-changed", marks => { marks.LineChanged(eventMessage.Entity); return Task.CompletedTask; });
        await guard.RunAsync<LineMarks>("line-changed", marks => marks.LineAsync(eventMessage.Entity.Id));
    }

    public async Task HandleEventAsync(EntityDeletedEvent<OrderItem> eventMessage)
    {
        await guard.RunAsync<RequestMarks>("line-deleted", marks => { marks.LineDeleted(eventMessage.Entity); return Task.CompletedTask; });
        await guard.RunAsync<LineMarks>("line-deleted", marks => marks.LineAsync(eventMessage.Entity.Id));
    }
}
