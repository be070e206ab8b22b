using Nop.Plugin.Misc.Backorders.Domain.Notifications;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;

/// <summary>The message templates for orders with backorders.</summary>
public sealed class InstalledTemplates(ShopTemplates shop)
{
    public async Task InstallAsync()
    {
        foreach (var kind in MailTemplates.Kinds)
        {
            if (!await InstallAsync(kind))
                await shop.RenewAsync(MailTemplates.Name(kind), MailTemplates.Subject(kind), await MailTemplates.BodyAsync(kind));
        }
    }

    /// <returns>False when the shop has one.</returns>
    public async Task<bool> InstallAsync(NotificationKind kind)
    {
        return await shop.AddAsync(MailTemplates.Name(kind), MailTemplates.Subject(kind), await MailTemplates.BodyAsync(kind));
    }

    public async Task RemoveAsync()
    {
        foreach (var kind in MailTemplates.Kinds)
            await shop.RemoveAsync(MailTemplates.Name(kind));
    }
}
