using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Services.Messages;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.Backorders.Platform.Messages;

/// <summary>Queues a mail about an order in the shop's own way: template, tokens, e-mail account, language.</summary>
public class MailTools(
    IMessageTemplateService templates,
    IEmailAccountService accounts,
    IMessageTokenProvider tokenProvider,
    IWorkflowMessageService workflow,
    IStoreService stores)
{
    public async Task<IReadOnlyList<MessageTemplate>> ActiveTemplatesAsync(string name, int storeId)
    {
        var found = await templates.GetMessageTemplatesByNameAsync(name, storeId);

        return [.. found.Where(template => template.IsActive)];
    }

    public async Task SendAsync(MessageTemplate template, Order order, List<Token> tokens, string email, string name)
    {
        var account = await AccountAsync(template);
        var store = await stores.GetStoreByIdAsync(order.StoreId);
        if (account is null || store is null)
            return;

        await tokenProvider.AddStoreTokensAsync(tokens, store, account, order.CustomerLanguageId);
        await tokenProvider.AddOrderTokensAsync(tokens, order, order.CustomerLanguageId);
        await tokenProvider.AddCustomerTokensAsync(tokens, order.CustomerId);
        await workflow.SendNotificationAsync(template, account, order.CustomerLanguageId, tokens, email, name);
    }

    private async Task<EmailAccount?> AccountAsync(MessageTemplate template)
    {
        return await accounts.GetEmailAccountByIdAsync(template.EmailAccountId)
            ?? (await accounts.GetAllEmailAccountsAsync()).FirstOrDefault();
    }
}
