using Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.UseCases.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Notifications.Mails;
using Nop.Plugin.Misc.Backorders.Web.Admin.Notifications.Factories;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Services;

/// <summary>What shoppers are told, and how.</summary>
internal static class MailServices
{
    public static readonly Type[] All =
    [
        typeof(SendNotification), typeof(NotificationChannels), typeof(PendingNotifications), typeof(ToldPromises),
        typeof(MailChannel), typeof(MailContent), typeof(MailLines), typeof(ProgressTable), typeof(AlternativesTable), typeof(MailWords), typeof(MailLanguage), typeof(MailAccounts),
        typeof(OptOuts), typeof(UnsubscribeLinks), typeof(DigestQueue), typeof(DigestStores),
        typeof(TellShoppers), typeof(SendPending), typeof(SendDigests),
        typeof(ShopTemplates), typeof(InstalledTemplates), typeof(SampleMail), typeof(MailPreview), typeof(MailsFactory), typeof(PreviewOptions)
    ];

    /// <summary>Other plugins add ways of their own in the same manner.</summary>
    public static readonly (Type Port, Type Way)[] Ways = [(typeof(INotificationChannel), typeof(MailChannel))];
}
