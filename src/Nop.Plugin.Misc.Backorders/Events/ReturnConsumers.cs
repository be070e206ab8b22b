using Nop.Core.Domain.Orders;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Events;

/// <summary>Goods came back; the platform puts them on the shelf whether they had left or not.</summary>
public sealed class ReturnRequestConsumer(Guard guard)
    : IConsumer<EntityInsertedEvent<ReturnRequest>>, IConsumer<EntityUpdatedEvent<ReturnRequest>>
{
    public Task HandleEventAsync(EntityInsertedEvent<ReturnRequest> eventMessage) => MarkAsync(eventMessage.Entity);

    public Task HandleEventAsync(EntityUpdatedEvent<ReturnRequest> eventMessage) => MarkAsync(eventMessage.Entity);

    private Task MarkAsync(ReturnRequest request) => request.ReturnedQuantity > 0
        ? guard.RunAsync<LineMarks>("goods-returned", marks => marks.ReturnedAsync(request.OrderItemId))
        : Task.CompletedTask;
}
