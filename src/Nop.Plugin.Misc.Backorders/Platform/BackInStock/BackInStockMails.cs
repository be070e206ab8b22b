using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.Backorders.Infrastructure.Install;
using Nop.Services.Messages;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.Backorders.Platform.BackInStock;

/// <summary>Queues the mails to those who want to hear, in the shop's own way.</summary>
public class BackInStockMails(
    IMessageTemplateService templates,
    IEmailAccountService accounts,
    IMessageTokenProvider tokenProvider,
    IWorkflowMessageService workflow,
    IStoreService stores,
    BackInStockWords words)
{
    public Task ConfirmAsync(BackInStockRecord record) => SendAsync(BackInStockTemplates.CONFIRM, record);

    public Task TellAsync(BackInStockRecord record) => SendAsync(BackInStockTemplates.BACK, record);

    private async Task SendAsync(string name, BackInStockRecord record)
    {
        if (await stores.GetStoreByIdAsync(record.StoreId) is not { } store)
            return;

        foreach (var template in (await templates.GetMessageTemplatesByNameAsync(name, record.StoreId)).Where(template => template.IsActive))
        {
            if (await AccountAsync(template) is not { } account)
                continue;

            var tokens = await words.TokensAsync(record);
            await tokenProvider.AddStoreTokensAsync(tokens, store, account, record.LanguageId);
            await workflow.SendNotificationAsync(template, account, record.LanguageId, tokens, record.Email, record.Email);
        }
    }

    private async Task<EmailAccount?> AccountAsync(MessageTemplate template)
    {
        return await accounts.GetEmailAccountByIdAsync(template.EmailAccountId)
            ?? (await accounts.GetAllEmailAccountsAsync()).FirstOrDefault();
    }
}
