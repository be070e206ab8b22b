using System.Globalization;
using Microsoft.AspNetCore.Html;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;

/// <summary>State and date of a backorder, as its shopper may see them.</summary>
public class BackorderMessages(LineSummaries summaries, ToldDates dates, Wording wording, IWorkContext workContext)
{
    /// <returns>Null when nothing of it is left to tell, or when the shop keeps silent about it.</returns>
    public async Task<IHtmlContent?> MakeAsync(BackorderRecord record)
    {
        var mode = await summaries.ModeAsync(record);
        if (mode == DisplayMode.Silent)
            return null;

        var language = await workContext.GetWorkingLanguageAsync();
        var figures = record.Figures();
        var isComponent = record.BundleProductId != 0;
        var now = isComponent ? Units.None : new Units(Math.Max(0, record.LineQuantity - figures.Standing.Value));
        var date = await dates.OfAsync(record);
        var sentences = new List<string>();

        if (!figures.Open.IsNone)
            sentences.Add(await wording.NoticeAsync(now, figures.Open, date, language.Id, mode));

        sentences.AddRange(await StatesAsync(record, language.Id));
        if (sentences.Count == 0)
            return null;

        var text = string.Join(" · ", sentences);

        return MessageMarkup.Render(now, figures.Open, date.Promise.As(mode), isComponent ? await OfComponentAsync(record, text, language.Id) : text);
    }

    /// <summary>How many of it wait, are set aside, prepared and sent, in words.</summary>
    public async Task<IReadOnlyList<string>> StatesAsync(BackorderRecord record, int languageId)
    {
        var sentences = new List<string>();
        foreach (var (key, units) in States(record))
            sentences.Add(Wording.Fill(await wording.TextAsync(key, languageId), CultureInfo.InvariantCulture, units));

        return sentences;
    }

    private async Task<string> OfComponentAsync(BackorderRecord record, string text, int languageId)
    {
        var name = await summaries.NameAsync(record.ProductId, languageId);

        return Wording.Fill(await wording.TextAsync("Component.State", languageId), CultureInfo.InvariantCulture, name, text);
    }

    private static IEnumerable<(string Key, int Units)> States(BackorderRecord record)
    {
        return new[]
        {
            (Key: "Shopper.Waiting", Units: record.Waiting),
            (Key: "Shopper.Allocated", Units: record.Allocated),
            (Key: "Shopper.Released", Units: record.Released),
            (Key: "Shopper.Shipped", Units: record.Shipped)
        }.Where(state => state.Units > 0);
    }
}
