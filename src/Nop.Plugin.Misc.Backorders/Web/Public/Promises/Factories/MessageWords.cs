using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;

/// <summary>Says of a line that nobody has ordered yet what comes now and what later, as store and product want it told.</summary>
internal sealed class MessageWords(Wording wording)
{
    /// <summary>For example "3 in stock, 2 on backorder (ships June 3–7) · 4 units ahead of you in the queue".</summary>
    public async Task<string> NoticeAsync(Quote quote, DisplayMode mode, BackordersSettings store, int languageId)
    {
        var sentences = new List<string> { await wording.NoticeAsync(
            quote.Now,
            quote.Later,
            new(Told(quote, store), store.ShowDeliveryDate),
            languageId,
            mode) };

        if (store.ShowQueue)
            sentences.AddRange(await QueueAsync(quote, mode, languageId));

        return string.Join(" · ", sentences);
    }

    /// <summary>For example "On backorder, ships June 3–7".</summary>
    public async Task<string> BadgeAsync(Quote quote, DisplayMode mode, BackordersSettings store, int languageId)
    {
        var days = await wording.DaysAsync(Told(quote, store), languageId, mode);
        var key = (days.Length == 0, mode) switch
        {
            (true, _) => "Badge.Label",
            (false, DisplayMode.LeadTime) => "Badge.LeadTime",
            _ => store.ShowDeliveryDate ? "Badge.Arrives" : "Badge.Dated"
        };

        return Wording.Fill(await wording.TextAsync(key, languageId), CultureInfo.InvariantCulture, days);
    }

    /// <summary>The one date of a quote that this store tells.</summary>
    public static Promise Told(Quote quote, BackordersSettings store) => store.ShowDeliveryDate ? quote.Delivery : quote.Promise;

    private async Task<IEnumerable<string>> QueueAsync(Quote quote, DisplayMode mode, int languageId)
    {
        var sentences = new List<string>();

        if (mode is (DisplayMode.Range or DisplayMode.Date) && quote.CoveredBy is { } day)
            sentences.Add(await CoveredByAsync(day, languageId));

        if (!quote.Ahead.IsNone)
            sentences.Add(await AheadAsync(quote.Ahead, languageId));

        return sentences;
    }

    private async Task<string> CoveredByAsync(DateOnly day, int languageId)
    {
        var text = await wording.TextAsync("Notice.CoveredBy", languageId);

        return Wording.Fill(
            text,
            CultureInfo.InvariantCulture,
            await wording.DaysAsync(new Promise.Expected(day, PromiseBasis.None), languageId));
    }

    private async Task<string> AheadAsync(Units ahead, int languageId)
    {
        var key = ahead.Value == 1 ? "Notice.Ahead.One" : "Notice.Ahead";

        return Wording.Fill(await wording.TextAsync(key, languageId), CultureInfo.InvariantCulture, ahead.Value);
    }
}
