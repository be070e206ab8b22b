using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Links;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.Backorders.UseCases.Notifications.Mails;

/// <summary>The values of the tokens of one message.</summary>
internal sealed class MailContent(
    MailLines lines,
    MailWords words,
    DateNews dates,
    RequestedWords requested,
    AlternativesTable alternatives,
    WaitingLinks choices,
    UnsubscribeLinks unsubscribe,
    IStoreService stores)
{
    private static readonly NotificationKind[] _withChoices =
    [
        NotificationKind.PutOnBackorder, NotificationKind.DateChanged, NotificationKind.DelayedAgain,
        NotificationKind.CancelRefused, NotificationKind.AlternativeOffered, NotificationKind.Digest
    ];

    public async Task<MailTokens> MakeAsync(OrderNotification notice, string email, int languageId)
    {
        Store? store = await stores.GetStoreByIdAsync(notice.Order.StoreId);

        return new()
        {
            Lines = await lines.MakeAsync(notice, languageId),
            Reason = await words.ReasonAsync(notice, languageId),
            Request = await requested.OfAsync(notice, languageId),
            Money = await requested.MoneyAsync(notice, languageId),
            OldDate = await words.OldDateAsync(notice, languageId),
            NewDate = await words.NewDateAsync(notice, languageId),
            IsDateChange = notice.Before.Count > 0,
            HasSeveralDates = await dates.AreSeveralAsync(notice, languageId),
            ChoicesUrl = _withChoices.Contains(notice.Kind) ? await choices.UrlAsync(notice.Order) : "",
            Alternatives = await alternatives.MakeAsync(notice, store?.Url ?? "", languageId),
            UnsubscribeUrl = notice.Kind == NotificationKind.Digest && store is not null
                ? await unsubscribe.UrlAsync(store, languageId, email)
                : "",
            Incentive = await words.IncentiveAsync(notice, languageId)
        };
    }
}
