using Nop.Core.Domain.Common;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Services.Common;

namespace Nop.Plugin.Misc.Backorders.UseCases.Notifications.Mails;

/// <summary>Tells by mail: queued in the shop's own way, from its message templates. The way that every shop has.</summary>
internal sealed class MailChannel(
    MailTools mail,
    MailContent content,
    MailLanguage languages,
    OptOuts optOuts,
    ShopMails shop,
    IAddressService addresses) : INotificationChannel
{
    public string Way => "mail";

    public async Task<bool> ReachesAsync(OrderNotification notice)
    {
        if (await shop.SayAsync(notice))
            return false;

        if ((await mail.ActiveTemplatesAsync(MailTemplates.Name(notice.Kind), notice.Order.StoreId)).Count == 0
            || await RecipientAsync(notice.Order) is not { } recipient)
            return false;

        return notice.Kind != NotificationKind.Digest || !await optOuts.HasAsync(notice.Order.StoreId, recipient.Email);
    }

    public async Task SendAsync(OrderNotification notice)
    {
        if (await RecipientAsync(notice.Order) is not { } recipient)
            return;

        var language = await languages.OfAsync(notice.Order.CustomerLanguageId, notice.Order.StoreId);
        var tokens = await content.MakeAsync(notice, recipient.Email, language);
        var name = $"{recipient.FirstName} {recipient.LastName}".Trim();

        foreach (var template in await mail.ActiveTemplatesAsync(MailTemplates.Name(notice.Kind), notice.Order.StoreId))
            await mail.SendAsync(template, notice.Order, tokens, language, recipient.Email, name);
    }

    // A guest's customer record has no email address; the billing address of the order has, for everyone.
    private async Task<Address?> RecipientAsync(Order order)
    {
        var address = await addresses.GetAddressByIdAsync(order.BillingAddressId);

        return string.IsNullOrWhiteSpace(address?.Email) ? null : address;
    }
}
