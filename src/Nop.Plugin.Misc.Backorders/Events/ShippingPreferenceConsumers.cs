using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.UseCases.Cart;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Events;

/// <summary>What a shopper wished for a cart goes with the order that it became.</summary>
public sealed class OrderPreferenceConsumer(Guard guard) : IConsumer<OrderPlacedEvent>
{
    public Task HandleEventAsync(OrderPlacedEvent eventMessage)
    {
        return guard.RunAsync<KeepShippingPreference>("order-wish", wish => wish.RunAsync(eventMessage.Order));
    }
}

/// <summary>What a guest wished for a cart stays with the cart when the guest signs in.</summary>
public sealed class SignInPreferenceConsumer(Guard guard) : IConsumer<CustomerLoggedinEvent>
{
    public async Task HandleEventAsync(CustomerLoggedinEvent eventMessage)
    {
        if (eventMessage.GuestCustomer is { } guest)
            await guard.RunAsync<MoveShippingPreference>("sign-in-wish", wish => wish.RunAsync(guest, eventMessage.Customer));
    }
}
