using Microsoft.AspNetCore.Html;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Platform.Messages;
using Nop.Plugin.Misc.Backorders.UseCases;

namespace Nop.Plugin.Misc.Backorders.Web.Public;

/// <summary>Notices for lines that are not ordered yet, in the shopper's language.</summary>
public class ShopperNotices(PageQuotes quotes, Wording wording, IWorkContext workContext, IStoreContext storeContext)
{
    /// <param name="Availability">What the page says instead of "In stock"; null when that is true.</param>
    public sealed record Notice(IHtmlContent Html, string? Availability);

    /// <returns>A notice for each line, in the order given; null where stock covers all.</returns>
    public async Task<IReadOnlyList<Notice?>> MakeAsync(IReadOnlyList<WantedLine> lines)
    {
        var store = await storeContext.GetCurrentStoreAsync();
        var language = await workContext.GetWorkingLanguageAsync();
        var notices = new List<Notice?>();

        foreach (var quote in await quotes.RunAsync(lines, store.Id))
            notices.Add(quote is null ? null : await MakeAsync(quote, language.Id));

        return notices;
    }

    private async Task<Notice> MakeAsync(Quote quote, int languageId)
    {
        var text = await wording.NoticeAsync(quote.Now, quote.Later, quote.Promise, languageId);
        var availability = quote.Now.IsNone ? await wording.TextAsync("Availability.Backorder", languageId) : null;

        return new(NoticeMarkup.Render(quote.Now, quote.Later, quote.Promise, text), availability);
    }
}
