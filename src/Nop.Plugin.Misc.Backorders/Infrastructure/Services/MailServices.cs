using Nop.Plugin.Misc.Backorders.Infrastructure.Install;
using Nop.Plugin.Misc.Backorders.Platform.Messages.Digests;
using Nop.Plugin.Misc.Backorders.Platform.Messages.Mails;
using Nop.Plugin.Misc.Backorders.Platform.Messages.Sending;
using Nop.Plugin.Misc.Backorders.UseCases.Notices;
using Nop.Plugin.Misc.Backorders.Web.Admin.Factories;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Services;

/// <summary>What shoppers are told, and how.</summary>
internal static class MailServices
{
    public static readonly Type[] All =
    [
        typeof(SendNotice), typeof(NoticeWays), typeof(PendingNotices), typeof(ToldPromises),
        typeof(MailNotice), typeof(MailContent), typeof(MailLines), typeof(ProgressTable), typeof(AlternativesTable), typeof(MailWords), typeof(MailLanguage), typeof(MailAccounts),
        typeof(OptOuts), typeof(UnsubscribeLinks), typeof(DigestQueue), typeof(DigestStores),
        typeof(TellShoppers), typeof(SendPending), typeof(SendDigests),
        typeof(InstalledTemplates), typeof(SampleMail), typeof(MailPreview), typeof(MailsFactory), typeof(PreviewChoices)
    ];

    /// <summary>Other plugins add ways of their own in the same manner.</summary>
    public static readonly (Type Port, Type Way)[] Ways = [(typeof(INotice), typeof(MailNotice))];
}
