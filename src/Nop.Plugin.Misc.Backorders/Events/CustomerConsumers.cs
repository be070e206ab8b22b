using Nop.Core.Domain.Gdpr;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.UseCases.Compliance;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Events;

/// <summary>A customer asked to be forgotten, and the shop did.</summary>
public sealed class CustomerErasedConsumer(Guard guard) : IConsumer<CustomerPermanentlyDeleted>
{
    public Task HandleEventAsync(CustomerPermanentlyDeleted eventMessage)
    {
        return guard.RunAsync<ForgetCustomer>(
            ForgetCustomer.WORK,
            eventMessage.CustomerId,
            forget => forget.RunAsync(eventMessage.CustomerId, eventMessage.Email));
    }
}
