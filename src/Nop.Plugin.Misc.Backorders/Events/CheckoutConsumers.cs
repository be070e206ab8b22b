using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.UseCases.Capture;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Events;

/// <summary>
/// The moment of a line in a checkout: early enough for the confirmation mail, which is queued before the order counts as placed.
/// </summary>
public sealed class CartLineMovedConsumer(Guard guard) : IConsumer<ShoppingCartItemMovedToOrderItemEvent>
{
    public Task HandleEventAsync(ShoppingCartItemMovedToOrderItemEvent eventMessage)
    {
        return guard.RunAsync<CaptureCheckoutLine>("capture", capture => capture.RunAsync(eventMessage.OrderItem));
    }
}

public sealed class OrderPlacedConsumer(Guard guard) : IConsumer<OrderPlacedEvent>
{
    public Task HandleEventAsync(OrderPlacedEvent eventMessage)
    {
        return guard.RunAsync<ConfirmOrder>("order-placed", confirm => confirm.PlacedAsync(eventMessage.Order));
    }
}
