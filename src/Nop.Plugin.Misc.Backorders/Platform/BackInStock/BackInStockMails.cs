using Nop.Core.Domain.Messages;
using Nop.Services.Messages;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.Backorders.Platform.BackInStock;

/// <summary>Queues the mails to those who want to hear, in the shop's own way.</summary>
public sealed class BackInStockMails(
    IMessageTemplateService templates,
    IEmailAccountService accounts,
    IMessageTokenProvider tokenProvider,
    IWorkflowMessageService workflow,
    IStoreService stores,
    BackInStockWords words)
{
    public const string BACK = "Backorders.BackInStock.Notification";
    public const string CONFIRM = "Backorders.BackInStock.Confirmation";

    /// <returns>False when the shop has nothing to send it with.</returns>
    public Task<bool> ConfirmAsync(BackInStockRecord record) => SendAsync(CONFIRM, record);

    /// <returns>False when the shop has nothing to send it with.</returns>
    public Task<bool> TellAsync(BackInStockRecord record) => SendAsync(BACK, record);

    /// <summary>The template is active, and there is an account to send it from.</summary>
    public async Task<bool> CanTellAsync(int storeId) =>
        await stores.GetStoreByIdAsync(storeId) is not null && (await SendersAsync(BACK, storeId)).Count > 0;

    private async Task<bool> SendAsync(string name, BackInStockRecord record)
    {
        if (await stores.GetStoreByIdAsync(record.StoreId) is not { } store)
            return false;

        var senders = await SendersAsync(name, record.StoreId);
        foreach (var (template, account) in senders)
        {
            var tokens = await words.TokensAsync(record);
            await tokenProvider.AddStoreTokensAsync(tokens, store, account, record.LanguageId);
            await workflow.SendNotificationAsync(template, account, record.LanguageId, tokens, record.Email, record.Email);
        }

        return senders.Count > 0;
    }

    private async Task<IReadOnlyList<(MessageTemplate Template, EmailAccount Account)>> SendersAsync(string name, int storeId)
    {
        var senders = new List<(MessageTemplate, EmailAccount)>();
        foreach (var template in (await templates.GetMessageTemplatesByNameAsync(name, storeId)).Where(template => template.IsActive))
        {
            if (await AccountAsync(template) is { } account)
                senders.Add((template, account));
        }

        return senders;
    }

    private async Task<EmailAccount?> AccountAsync(MessageTemplate template)
    {
        return await accounts.GetEmailAccountByIdAsync(template.EmailAccountId)
            ?? (await accounts.GetAllEmailAccountsAsync()).FirstOrDefault();
    }
}
