using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Stores;
using Nop.Core.Events;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Services.Messages;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>Queues a mail about an order in the shop's own way: template, tokens, email account, language.</summary>
internal sealed class MailTools(
    IMessageTemplateService templates,
    MailAccounts accounts,
    IMessageTokenProvider tokenProvider,
    IWorkflowMessageService workflow,
    IStoreService stores,
    IEventPublisher events)
{
    public async Task<IReadOnlyList<MessageTemplate>> ActiveTemplatesAsync(string name, int storeId)
    {
        var found = await templates.GetMessageTemplatesByNameAsync(name, storeId);

        return [.. found.Where(template => template.IsActive)];
    }

    public async Task SendAsync(MessageTemplate template, Order order, MailTokens ours, int languageId, string email, string name)
    {
        var account = await accounts.OfAsync(template, languageId);
        Store? store = await stores.GetStoreByIdAsync(order.StoreId);
        if (account is null || store is null)
            return;

        // Ours first: the event for order tokens, which fires while the platform adds its own, leaves them alone then.
        var tokens = new List<Token>(ours.All);
        await tokenProvider.AddStoreTokensAsync(tokens, store, account, languageId);
        await tokenProvider.AddOrderTokensAsync(tokens, order, languageId);
        await tokenProvider.AddCustomerTokensAsync(tokens, order.CustomerId);
        await events.PublishAsync(new MessageTokensAddedEvent(template, tokens));
        await workflow.SendNotificationAsync(template, account, languageId, tokens, email, name);
    }
}
