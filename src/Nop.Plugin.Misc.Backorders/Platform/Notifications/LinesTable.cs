using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>
/// The value of the mail token %Backorders.Lines%: how the order stands and a small table, or nothing when no line is on
/// backorder.
/// </summary>
internal sealed class LinesTable(
    BackorderQueries shelf,
    KnownLines known,
    CoveredLines covered,
    LineSummaries summaries,
    OrderTexts texts,
    Wording wording)
{
    public async Task<string> MakeAsync(Order order)
    {
        return await MakeAsync(order, [.. await shelf.OfOrderAsync(order.Id)], order.CustomerLanguageId);
    }

    public async Task<string> MakeAsync(Order order, IReadOnlyCollection<BackorderRecord> records, int languageId)
    {
        var news = await known.OfSomeAsync(order, records);
        var lines = await summaries.MakeAsync(news, languageId);
        if (lines.Count == 0)
            return "";

        var title = MailHtml.Encode(await wording.TextAsync("Mail.Lines.Title", languageId));
        var sentence = MailHtml.Paragraph(await texts.OfAsync(order, news, languageId));
        string[] titles =
        [
            await wording.TextAsync("Mail.Lines.Product", languageId),
            await wording.TextAsync("Mail.Lines.State", languageId)
        ];

        return $"<p><strong>{title}</strong></p>{sentence}{MailHtml.Table(titles, lines.Concat(await CoveredAsync(order, news, languageId))
            .Select(line => new[] { MailHtml.Encode(line.Product), MailHtml.Encode(line.State) }))}";
    }

    // What was in stock waits for the one shipment, too. A backorder that the mail is not about is not taken for such a line.
    private async Task<IReadOnlyList<LineSummaries.Summary>> CoveredAsync(Order order, IReadOnlyList<LineNews> news, int languageId)
    {
        if (!news.Any(one => one.Line.IsTogether))
            return [];

        var ids = news.Select(one => one.Backorder.Id).ToHashSet();
        var others = (await shelf.OfOrderAsync(order.Id)).Where(record => record.IsOrderPlaced && !ids.Contains(record.Id));
        var all = await known.OfOrderAsync(order, [.. news.Select(one => one.Backorder), .. others]);

        return await summaries.OfCoveredAsync(await covered.OfAsync(order, all), languageId);
    }
}
