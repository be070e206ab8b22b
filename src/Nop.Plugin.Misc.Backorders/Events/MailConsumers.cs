using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Services.Events;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.Events;

/// <summary>Gives every mail about an order the token %Backorders.Lines%.</summary>
public sealed class OrderTokensConsumer(Guard guard) : IConsumer<EntityTokensAddedEvent<Order>>
{
    public Task HandleEventAsync(EntityTokensAddedEvent<Order> eventMessage)
    {
        return guard.RunAsync<OrderMailLines>("mail-token", lines => lines.AddTokenAsync(eventMessage.Entity, eventMessage.Tokens));
    }
}

/// <summary>The last word before a mail is queued: prints the lines in order mails whose template does not.</summary>
public sealed class MessageTokensConsumer(Guard guard) : IConsumer<MessageTokensAddedEvent>
{
    public Task HandleEventAsync(MessageTokensAddedEvent eventMessage)
    {
        return guard.RunAsync<OrderMailLines>("mail-lines", lines => lines.PrintAsync(eventMessage.Message, eventMessage.Tokens));
    }
}

/// <summary>Lists our tokens among those that an admin may use in templates.</summary>
public sealed class AllowedTokensConsumer : IConsumer<AdditionalTokensAddedEvent>
{
    public Task HandleEventAsync(AdditionalTokensAddedEvent eventMessage)
    {
        eventMessage.AddTokens(MailTokens.Names);

        return Task.CompletedTask;
    }
}
