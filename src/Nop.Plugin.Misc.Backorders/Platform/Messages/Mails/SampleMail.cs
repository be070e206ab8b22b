using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.Backorders.Domain.Notices;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.Platform.Messages.Mails;

/// <summary>
/// The values of a message about an order that does not exist: a preview, or a test to any address, must not show what
/// somebody really ordered.
/// </summary>
public class SampleMail(Wording wording, ProgressTable progress, ShopCalendar calendar, IMessageTokenProvider provider)
{
    private const string NUMBER = "1024";
    private const string EMAIL = "ada@example.com";

    public async Task<List<Token>> MakeAsync(NoticeKind kind, Store store, EmailAccount account, int languageId)
    {
        var tokens = new List<Token>((await OursAsync(kind, store, languageId)).All);
        await provider.AddStoreTokensAsync(tokens, store, account, languageId);
        tokens.AddRange(await OfOrderAsync(store, languageId));

        return tokens;
    }

    private async Task<MailTokens> OursAsync(NoticeKind kind, Store store, int languageId)
    {
        var isDateChange = kind is NoticeKind.DateChanged or NoticeKind.DelayedAgain;
        var isReasoned = isDateChange || kind is NoticeKind.CancelRefused;

        return new()
        {
            Lines = await LinesAsync(kind, languageId),
            Reason = isReasoned ? await wording.TextAsync("Mail.Sample.Reason", languageId) : "",
            Request = kind is NoticeKind.CancelRequested or NoticeKind.CancelAccepted or NoticeKind.CancelRefused
                ? await wording.FillAsync("Mail.Request.Cancel", languageId, 2, await wording.TextAsync("Mail.Sample.Product", languageId))
                : "",
            OldDate = isDateChange ? await wording.DaysAsync(In(7), languageId) : "",
            NewDate = await wording.DaysAsync(In(14), languageId),
            IsDateChange = isDateChange,
            ChoicesUrl = store.Url,
            Alternatives = isDateChange || kind == NoticeKind.AlternativeOffered ? await AlternativesAsync(store, languageId) : "",
            UnsubscribeUrl = store.Url
        };
    }

    private async Task<string> LinesAsync(NoticeKind kind, int languageId)
    {
        var record = new BackorderRecord { CurrentFrom = In(14).From!.Value.ToDateTime(TimeOnly.MinValue), CurrentTo = In(14).To!.Value.ToDateTime(TimeOnly.MinValue) };
        _ = kind switch
        {
            NoticeKind.Allocated => record.Allocated = 2,
            NoticeKind.Released => record.Released = 2,
            NoticeKind.Shipped => record.Shipped = 2,
            NoticeKind.CancelAccepted => record.Cancelled = 2,
            _ => record.Waiting = 2
        };
        var state = kind == NoticeKind.PutOnBackorder
            ? MailHtml.Encode(await wording.NoticeAsync(new(3), new(2), In(14), languageId))
            : await progress.StateAsync(record, languageId);

        return await progress.RenderAsync([[MailHtml.Encode(await wording.TextAsync("Mail.Sample.Product", languageId)), state]], languageId);
    }

    private async Task<string> AlternativesAsync(Store store, int languageId) => MailHtml.Table(
        [
            await wording.TextAsync("Mail.Alternatives.Product", languageId),
            await wording.TextAsync("Mail.Alternatives.Difference", languageId)
        ],
        [[
            MailHtml.Link(store.Url, await wording.TextAsync("Mail.Sample.Alternative", languageId)),
            MailHtml.Encode(await wording.TextAsync("Mail.Sample.Difference", languageId))
        ]]);

    private async Task<IEnumerable<Token>> OfOrderAsync(Store store, int languageId)
    {
        var first = await wording.TextAsync("Mail.Sample.FirstName", languageId);
        var last = await wording.TextAsync("Mail.Sample.LastName", languageId);

        return
        [
            new("Order.OrderId", NUMBER), new("Order.OrderNumber", NUMBER),
            new("Order.CustomerFullName", $"{first} {last}"), new("Order.CustomerEmail", EMAIL),
            new("Order.OrderURLForCustomer", store.Url, neverHtmlEncoded: true),
            new("Customer.Email", EMAIL), new("Customer.FullName", $"{first} {last}"), new("Customer.FirstName", first), new("Customer.LastName", last)
        ];
    }

    private Promise In(int days) => Promise.Of(calendar.Today.AddDays(days), calendar.Today.AddDays(days + 2), PromiseBasis.ShopLeadTime);
}
