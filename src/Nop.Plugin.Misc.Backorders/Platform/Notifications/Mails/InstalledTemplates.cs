using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;

/// <summary>The plugin's message templates in the shop. One that the shop has worded stays as it is.</summary>
public class InstalledTemplates(IMessageTemplateService templates, MailAccounts accounts)
{
    public async Task InstallAsync()
    {
        foreach (var kind in MailTemplates.Kinds)
        {
            if (!await InstallAsync(kind))
                await RenewAsync(kind);
        }
    }

    /// <returns>False when the shop has one.</returns>
    public async Task<bool> InstallAsync(NotificationKind kind)
    {
        if ((await templates.GetMessageTemplatesByNameAsync(MailTemplates.Name(kind))).Count > 0)
            return false;

        await templates.InsertMessageTemplateAsync(new MessageTemplate
        {
            Name = MailTemplates.Name(kind),
            Subject = MailTemplates.Subject(kind),
            Body = await MailTemplates.BodyAsync(kind),
            IsActive = true,
            EmailAccountId = (await accounts.FirstAsync())?.Id ?? 0
        });

        return true;
    }

    // Nobody has worded what still stands as an earlier version installed it, and without our new words it lacks the link.
    private async Task RenewAsync(NotificationKind kind)
    {
        if (await MailTemplates.FormerBodyAsync(kind) is not { } former)
            return;

        foreach (var template in (await templates.GetMessageTemplatesByNameAsync(MailTemplates.Name(kind))).Where(template => Words(template.Body) == Words(former)))
        {
            template.Body = await MailTemplates.BodyAsync(kind);
            await templates.UpdateMessageTemplateAsync(template);
        }
    }

    // Editors break lines as they like.
    private static string Words(string? body) => string.Concat((body ?? "").Where(letter => !char.IsWhiteSpace(letter)));

    public async Task RemoveAsync()
    {
        foreach (var kind in MailTemplates.Kinds)
        {
            foreach (var template in await templates.GetMessageTemplatesByNameAsync(MailTemplates.Name(kind)))
                await templates.DeleteMessageTemplateAsync(template);
        }
    }
}
