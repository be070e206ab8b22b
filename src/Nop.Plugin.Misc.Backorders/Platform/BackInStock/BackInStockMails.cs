using Nop.Core.Domain.Messages;
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
    public const string BACK = "Backorders.BackInStock.Notification";
    public const string CONFIRM = "Backorders.BackInStock.Confirmation";

    public Task ConfirmAsync(BackInStockRecord record) => SendAsync(CONFIRM, record);

    public Task TellAsync(BackInStockRecord record) => SendAsync(BACK, record);

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
