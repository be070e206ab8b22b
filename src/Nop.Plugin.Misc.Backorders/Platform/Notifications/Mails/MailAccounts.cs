using Nop.Core.Domain.Messages;
using Nop.Services.Localization;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;

/// <summary>From whom a mail comes: the account of its template in that language, or the shop's first.</summary>
public sealed class MailAccounts(IEmailAccountService accounts, ILocalizationService texts)
{
    public async Task<EmailAccount?> OfAsync(MessageTemplate template, int languageId)
    {
        var localized = await texts.GetLocalizedAsync<MessageTemplate, int>(template, row => row.EmailAccountId, languageId);

        return await accounts.GetEmailAccountByIdAsync(localized == 0 ? template.EmailAccountId : localized) ?? await FirstAsync();
    }

    public async Task<EmailAccount?> FirstAsync() => (await accounts.GetAllEmailAccountsAsync()).FirstOrDefault();
}
