using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.Backorders.Domain.Notices;
using Nop.Plugin.Misc.Backorders.Platform.Messages.Mails;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install;

/// <summary>The plugin's message templates in the shop. One that is there stays as the shop has worded it.</summary>
public class InstalledTemplates(IMessageTemplateService templates, MailAccounts accounts)
{
    public async Task InstallAsync()
    {
        foreach (var kind in MailTemplates.Kinds)
            await InstallAsync(kind);
    }

    /// <returns>False when the shop has one.</returns>
    public async Task<bool> InstallAsync(NoticeKind kind)
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

    public async Task RemoveAsync()
    {
        foreach (var kind in MailTemplates.Kinds)
        {
            foreach (var template in await templates.GetMessageTemplatesByNameAsync(MailTemplates.Name(kind)))
                await templates.DeleteMessageTemplateAsync(template);
        }
    }
}
