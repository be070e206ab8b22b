using Nop.Core.Domain.Shipping;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Events;

/// <summary>A deleted warehouse takes its stock rows along without an event, so every product with a queue is looked at.</summary>
public sealed class WarehouseConsumer(Guard guard) : IConsumer<EntityDeletedEvent<Warehouse>>
{
    public Task HandleEventAsync(EntityDeletedEvent<Warehouse> eventMessage)
    {
        return guard.RunAsync<DirtyKeys>("warehouse-deleted", keys => keys.AnyStockChangedAsync());
    }
}
