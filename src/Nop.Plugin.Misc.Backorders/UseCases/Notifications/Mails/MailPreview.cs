using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Services.Localization;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.UseCases.Notifications.Mails;

/// <summary>A message as a shopper would get it, shown or sent to somebody who tries it.</summary>
public sealed class MailPreview(
    SampleMail sample,
    MailAccounts accounts,
    ITokenizer tokenizer,
    ILocalizationService texts,
    IWorkflowMessageService workflow)
{
    public sealed record Preview(string Subject, string Html);

    /// <returns>Null when the shop has no email account.</returns>
    public async Task<Preview?> ShowAsync(MessageTemplate template, NotificationKind kind, Store store, int languageId)
    {
        if (await accounts.OfAsync(template, languageId) is not { } account)
            return null;

        var tokens = await sample.MakeAsync(kind, store, account, languageId);
        var subject = await texts.GetLocalizedAsync<MessageTemplate, string>(template, row => row.Subject, languageId);
        var body = await texts.GetLocalizedAsync<MessageTemplate, string>(template, row => row.Body, languageId);

        return new(Replace(subject, tokens, htmlEncode: false), Replace(body, tokens, htmlEncode: true));
    }

    /// <returns>False when the shop has no email account.</returns>
    public async Task<bool> SendAsync(MessageTemplate template, NotificationKind kind, Store store, int languageId, string email)
    {
        if (await accounts.OfAsync(template, languageId) is not { } account)
            return false;

        var tokens = await sample.MakeAsync(kind, store, account, languageId);
        await workflow.SendNotificationAsync(template, account, languageId, tokens, email, email, ignoreDelayBeforeSend: true);

        return true;
    }

    // The shop's tokenizer refuses an empty template.
    private string Replace(string template, IEnumerable<Token> tokens, bool htmlEncode)
    {
        return string.IsNullOrWhiteSpace(template) ? "" : tokenizer.Replace(template, tokens, htmlEncode);
    }
}
