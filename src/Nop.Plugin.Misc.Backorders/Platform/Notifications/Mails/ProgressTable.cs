using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Promises;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;

/// <summary>Where everything stands that an order waits for: what has left, what is packed, what came in, what is still to come.</summary>
public class ProgressTable(BackorderQueries shelf, LineSummaries summaries, ToldDates dates, Wording wording)
{
    /// <summary>All that is open, and what the message is about.</summary>
    public async Task<string> MakeAsync(OrderNotification notice, int languageId)
    {
        var about = notice.Backorders.Select(record => record.Id).ToHashSet();
        var rows = new List<IEnumerable<string>>();

        foreach (var record in await shelf.OfOrderAsync(notice.Order.Id))
        {
            var isOpen = record.Waiting + record.Allocated + record.Released > 0;
            if (record.IsOrderPlaced && (isOpen || about.Contains(record.Id)) && await StateAsync(record, languageId) is { Length: > 0 } state)
                rows.Add([MailHtml.Encode(await summaries.ProductAsync(record, languageId)), state]);
        }

        return await RenderAsync(rows, languageId);
    }

    /// <param name="rows">Product and state, as HTML.</param>
    public async Task<string> RenderAsync(IReadOnlyCollection<IEnumerable<string>> rows, int languageId)
    {
        if (rows.Count == 0)
            return "";

        return MailHtml.Table([await wording.TextAsync("Mail.Lines.Product", languageId), await wording.TextAsync("Mail.Lines.State", languageId)], rows);
    }

    public async Task<string> StateAsync(BackorderRecord record, int languageId)
    {
        var parts = new List<string>();
        await AddAsync(parts, "Mail.State.Shipped", record.Shipped, "", languageId);
        await AddAsync(parts, "Mail.State.Released", record.Released, "", languageId);
        await AddAsync(parts, "Mail.State.Allocated", record.Allocated, "", languageId);

        var date = await dates.OfAsync(record);
        var days = await wording.DaysAsync(date.Promise, languageId);
        var waiting = (days.Length, date.IsArrival) switch
        {
            (0, _) => "Mail.State.WaitingUnknown",
            (_, true) => "Mail.State.WaitingArrives",
            _ => "Mail.State.Waiting"
        };
        await AddAsync(parts, waiting, record.Waiting, days, languageId);
        await AddAsync(parts, "Mail.State.Cancelled", record.Cancelled, "", languageId);

        return string.Join("<br />", parts.Select(MailHtml.Encode));
    }

    private async Task AddAsync(List<string> parts, string key, int units, string days, int languageId)
    {
        if (units > 0)
            parts.Add(await wording.FillAsync(key, languageId, new Units(units).Value, days));
    }
}
