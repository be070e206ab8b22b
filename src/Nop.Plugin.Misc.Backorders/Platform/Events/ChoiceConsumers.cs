using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Work;
using Nop.Plugin.Misc.Backorders.UseCases.Choices;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Platform.Events;

/// <summary>What a shopper wished for a cart goes with the order that it became.</summary>
public class OrderWishConsumer(Guard guard) : IConsumer<OrderPlacedEvent>
{
    public Task HandleEventAsync(OrderPlacedEvent eventMessage)
    {
        return guard.RunAsync<KeepShippingWish>("order-wish", wish => wish.RunAsync(eventMessage.Order));
    }
}

/// <summary>What a guest wished for a cart stays with the cart when the guest signs in.</summary>
public class SignInWishConsumer(Guard guard) : IConsumer<CustomerLoggedinEvent>
{
    public async Task HandleEventAsync(CustomerLoggedinEvent eventMessage)
    {
        if (eventMessage.GuestCustomer is { } guest)
            await guard.RunAsync<MoveShippingWish>("sign-in-wish", wish => wish.RunAsync(guest, eventMessage.Customer));
    }
}
