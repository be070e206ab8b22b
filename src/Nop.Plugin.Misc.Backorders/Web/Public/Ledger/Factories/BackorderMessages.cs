using System.Globalization;
using Microsoft.AspNetCore.Html;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;

/// <summary>State and date of a backorder, as its customer may see them.</summary>
internal sealed class BackorderMessages(LineTexts texts, LineSummaries summaries, Wording wording, IWorkContext workContext)
{
    /// <returns>Null when there is nothing to tell.</returns>
    public async Task<IHtmlContent?> MakeAsync(LineNews news)
    {
        var language = (await workContext.GetWorkingLanguageAsync()).Id;
        var text = await texts.TextAsync(news, language);
        if (text.Length == 0)
            return null;

        var isComponent = news.Backorder.BundleProductId != 0;

        var (now, later) = news.Line.IsTogether
            ? (Units.None, news.Line.Ready + news.Line.Figures.Open)
            : (news.Line.Ready, news.Line.Figures.Open);

        return MessageMarkup.Render(now, later, news.Shown, isComponent ? await OfComponentAsync(news, text, language) : text);
    }

    private async Task<string> OfComponentAsync(LineNews news, string text, int languageId)
    {
        var name = await summaries.NameAsync(news.Backorder.ProductId, languageId);

        return Wording.Fill(await wording.TextAsync("Component.State", languageId), CultureInfo.InvariantCulture, name, text);
    }
}
