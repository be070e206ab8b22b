using Nop.Core.Domain.Messages;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;

/// <summary>The shop's message templates, as far as they are ours. One that the shop has worded stays as it is.</summary>
public sealed class ShopTemplates(IMessageTemplateService templates, MailAccounts accounts)
{
    /// <returns>False when the shop has one.</returns>
    public async Task<bool> AddAsync(string name, string subject, string body)
    {
        if ((await templates.GetMessageTemplatesByNameAsync(name)).Count > 0)
            return false;

        await templates.InsertMessageTemplateAsync(new MessageTemplate
        {
            Name = name,
            Subject = subject,
            Body = body,
            IsActive = true,
            EmailAccountId = (await accounts.FirstAsync())?.Id ?? 0
        });

        return true;
    }

    /// <summary>A template that still stands as an earlier version installed it gets the words of this one.</summary>
    public async Task RenewAsync(string name, string subject, string body)
    {
        foreach (var template in await templates.GetMessageTemplatesByNameAsync(name))
        {
            var hasSubject = template.Subject == subject;
            var hasBody = Words(template.Body) == Words(body);
            if ((hasSubject && hasBody)
                || !(hasSubject || IsFormer(name, "Subject", template.Subject))
                || !(hasBody || IsFormer(name, "Body", Words(template.Body))))
                continue;

            (template.Subject, template.Body) = (subject, body);
            await templates.UpdateMessageTemplateAsync(template);
        }
    }

    public async Task RemoveAsync(string name)
    {
        foreach (var template in await templates.GetMessageTemplatesByNameAsync(name))
            await templates.DeleteMessageTemplateAsync(template);
    }

    /// <summary>Editors break lines as they like.</summary>
    public static string Words(string? body) => string.Concat((body ?? "").Where(letter => !char.IsWhiteSpace(letter)));

    private static bool IsFormer(string name, string part, string? value) => FormerWordings.Has($"{name}.{part}", value ?? "");
}
