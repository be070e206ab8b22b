using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;

/// <summary>Where everything stands that an order waits for: what has left, what is packed, what came in, what is still to come.</summary>
public sealed class ProgressTable(
    BackorderQueries shelf,
    KnownLines known,
    LineTexts texts,
    OrderTexts orders,
    DateNews dates,
    LineSummaries summaries,
    Wording wording)
{
    /// <summary>All that is open, and what the message is about.</summary>
    public async Task<string> MakeAsync(OrderNotification notice, int languageId)
    {
        var about = notice.Backorders.Select(record => record.Id).ToHashSet();
        var records = (await shelf.OfOrderAsync(notice.Order.Id)).Where(record => record.IsOrderPlaced).ToList();
        var isEach = await dates.AreSeveralAsync(notice, languageId);
        var rows = new List<IEnumerable<string>>();

        var all = await known.OfOrderAsync(notice.Order, records);
        foreach (var news in all)
        {
            var isListed = !news.Line.Figures.Open.IsNone || about.Contains(news.Backorder.Id);
            if (isListed && await StateAsync(news, languageId) is { Length: > 0 } state)
                rows.Add([
                    MailHtml.Encode(await summaries.ProductAsync(news.Backorder, languageId)),
                    state + (isEach ? await BeforeAsync(notice, news, languageId) : "")
                ]);
        }

        // The other messages begin with what has changed.
        var sentence = notice.Kind == NotificationKind.Digest
            ? MailHtml.Paragraph(await orders.OfAsync(notice.Order, all, languageId))
            : "";

        return sentence + await RenderAsync(rows, languageId);
    }

    private async Task<string> BeforeAsync(OrderNotification notice, LineNews news, int languageId)
    {
        var before = await dates.BeforeAsync(notice, news, languageId);

        return before.Length == 0 ? "" : "<br />" + MailHtml.Encode(await wording.FillAsync("Mail.Line.Before", languageId, before));
    }

    /// <param name="rows">Product and state, as HTML.</param>
    public async Task<string> RenderAsync(IReadOnlyCollection<IEnumerable<string>> rows, int languageId)
    {
        if (rows.Count == 0)
            return "";

        return MailHtml.Table(
            [await wording.TextAsync("Mail.Lines.Product", languageId), await wording.TextAsync("Mail.Lines.State", languageId)],
            rows);
    }

    public async Task<string> StateAsync(LineNews news, int languageId)
    {
        return string.Join("<br />", (await texts.SentencesAsync(news, languageId)).Select(MailHtml.Encode));
    }
}
