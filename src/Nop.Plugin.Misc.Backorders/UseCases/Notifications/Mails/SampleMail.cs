using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Stores;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Services.Messages;

namespace Nop.Plugin.Misc.Backorders.UseCases.Notifications.Mails;

/// <summary>
/// The values of a message about an order that does not exist: a preview, or a test to any address, must not show what
/// somebody really ordered.
/// </summary>
public sealed class SampleMail(
    Wording wording,
    MoneyText money,
    ProgressTable progress,
    ShopCalendar calendar,
    IMessageTokenProvider provider)
{
    private const string NUMBER = "1024";
    private const string EMAIL = "ada@example.com";

    public async Task<List<Token>> MakeAsync(NotificationKind kind, Store store, EmailAccount account, int languageId)
    {
        var tokens = new List<Token>((await OursAsync(kind, store, languageId)).All);
        await provider.AddStoreTokensAsync(tokens, store, account, languageId);
        tokens.AddRange(await OfOrderAsync(store, languageId));

        return tokens;
    }

    private async Task<MailTokens> OursAsync(NotificationKind kind, Store store, int languageId)
    {
        var isDateChange = kind is NotificationKind.DateChanged or NotificationKind.DelayedAgain;
        var isReasoned = isDateChange || kind is NotificationKind.CancelRefused;

        return new()
        {
            Lines = await LinesAsync(kind, languageId),
            Reason = isReasoned ? await wording.TextAsync("Mail.Sample.Reason", languageId) : "",
            Request = kind is NotificationKind.CancelRequested or NotificationKind.CancelAccepted or NotificationKind.CancelRefused
                ? await wording.FillAsync("Mail.Request.Cancel", languageId, 2, await wording.TextAsync("Mail.Sample.Product", languageId))
                : "",
            Money = kind == NotificationKind.CancelAccepted
                ? await wording.FillAsync("Request.Money.Refund", languageId, await money.PrimaryAsync(40, languageId))
                : "",
            OldDate = isDateChange ? await wording.DaysAsync(In(7), languageId) : "",
            NewDate = await wording.DaysAsync(In(14), languageId),
            IsDateChange = isDateChange,
            ChoicesUrl = store.Url,
            Alternatives = isDateChange || kind == NotificationKind.AlternativeOffered ? await AlternativesAsync(store, languageId) : "",
            UnsubscribeUrl = store.Url
        };
    }

    private async Task<string> LinesAsync(NotificationKind kind, int languageId)
    {
        var record = new BackorderRecord
        {
            CurrentFrom = In(14).From!.Value.ToDateTime(TimeOnly.MinValue),
            CurrentTo = In(14).To!.Value.ToDateTime(TimeOnly.MinValue)
        };
        _ = kind switch
        {
            NotificationKind.Allocated => record.Allocated = 2,
            NotificationKind.Released => record.Released = 2,
            NotificationKind.Shipped => record.Shipped = 2,
            NotificationKind.CancelAccepted => record.Cancelled = 2,
            _ => record.Waiting = 2
        };
        var isNew = kind == NotificationKind.PutOnBackorder;
        var line = new KnownLine(isNew ? new(3) : Units.None, Units.None, record.Figures());
        var state = await progress.StateAsync(new(record, line, new(record.CurrentPromise(), IsArrival: false)), languageId);

        return await progress.RenderAsync(
            [[MailHtml.Encode(await wording.TextAsync("Mail.Sample.Product", languageId)), state]],
            languageId);
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
            new("Customer.Email", EMAIL),
            new("Customer.FullName", $"{first} {last}"),
            new("Customer.FirstName", first),
            new("Customer.LastName", last)
        ];
    }

    private Promise In(int days) => Promise.Of(calendar.Today.AddDays(days), calendar.Today.AddDays(days + 2), PromiseBasis.ShopLeadTime);
}
