using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.Backorders.Domain.Notices;
using Nop.Plugin.Misc.Backorders.Platform.Messages.Digests;
using Nop.Plugin.Misc.Backorders.Platform.Messages.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Waiting;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.Backorders.Platform.Messages.Mails;

/// <summary>The values of the tokens of one message.</summary>
public class MailContent(MailLines lines, MailWords words, RequestedWords requested, AlternativesTable alternatives, WaitingLinks choices, UnsubscribeLinks unsubscribe, IStoreService stores)
{
    private static readonly NoticeKind[] _withChoices =
    [
        NoticeKind.PutOnBackorder, NoticeKind.DateChanged, NoticeKind.DelayedAgain, NoticeKind.CancelRefused, NoticeKind.AlternativeOffered, NoticeKind.Digest
    ];

    public async Task<MailTokens> MakeAsync(OrderNotice notice, string email, int languageId)
    {
        Store? store = await stores.GetStoreByIdAsync(notice.Order.StoreId);

        return new()
        {
            Lines = await lines.MakeAsync(notice, languageId),
            Reason = await words.ReasonAsync(notice, languageId),
            Request = await requested.OfAsync(notice, languageId),
            OldDate = await words.OldDateAsync(notice, languageId),
            NewDate = await words.NewDateAsync(notice, languageId),
            IsDateChange = notice.Before.Count > 0,
            ChoicesUrl = _withChoices.Contains(notice.Kind) ? await choices.UrlAsync(notice.Order) : "",
            Alternatives = await alternatives.MakeAsync(notice, store?.Url ?? "", languageId),
            UnsubscribeUrl = notice.Kind == NoticeKind.Digest && store is not null ? unsubscribe.Url(store, email) : "",
            Incentive = await words.IncentiveAsync(notice, languageId)
        };
    }
}
