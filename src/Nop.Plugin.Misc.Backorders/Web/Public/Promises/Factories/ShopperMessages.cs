using Microsoft.AspNetCore.Html;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.UseCases.Limits;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;

/// <summary>What a shopper is told of a line that is not ordered yet.</summary>
/// <param name="Shown">The dates that are told with it; unknown where none are.</param>
/// <param name="Availability">What the page says instead of "In stock"; null when that is true.</param>
public sealed record ShopperMessage(Quote Quote, DisplayMode Mode, Promise Shown, string Text, string Badge, string? Availability)
{
    /// <summary>True when nothing can be ordered at the moment; the text says so.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Units that leave in one shipment with the rest of the cart; null where each part leaves when it can.</summary>
    public Units? Together { get; init; }

    public IHtmlContent Html => MessageMarkup.Render(Together is null ? Quote.Now : Units.None, Together ?? Quote.Later, Shown, Text);

    /// <summary>The same without units, from which nobody learns how many there are.</summary>
    public IHtmlContent WithoutUnits => MessageMarkup.Render(null, null, Shown, Badge);
}

/// <summary>Notices for lines that are not ordered yet, in the shopper's language.</summary>
public sealed class ShopperMessages(
    QuoteLines quotes,
    DisplayModes modes,
    Wording wording,
    StoreSettings settings,
    FindLimits limits,
    LimitMessages limitTexts,
    IWorkContext workContext,
    IStoreContext storeContext)
{
    private readonly MessageWords _words = new(wording);

    /// <summary>What pages say of something before it is in the cart. That it cannot be ordered is said in any case.</summary>
    /// <returns>A notice for each line, in the order given; null where stock covers all, and where the shop keeps silent.</returns>
    public async Task<IReadOnlyList<ShopperMessage?>> MakeAsync(IReadOnlyList<WantedLine> lines)
    {
        var all = await WithQuotesAsync(lines);
        var refused = await RefusedAsync([.. lines.Where((_, index) => all[index].Quote is not null)]);
        var made = new List<ShopperMessage?>();
        foreach (var (line, (quote, message)) in lines.Zip(all))
            made.Add(quote is not null && refused.TryGetValue(line, out var limit) ? await OfLimitAsync(quote, limit) : message);

        return made;
    }

    private async Task<Dictionary<WantedLine, LimitedStock>> RefusedAsync(IReadOnlyList<WantedLine> lines)
    {
        var refused = new Dictionary<WantedLine, LimitedStock>();
        if (lines.Count == 0 || !await limits.AnyAsync())
            return refused;

        var storeId = (await storeContext.GetCurrentStoreAsync()).Id;
        var customerId = (await workContext.GetCurrentCustomerAsync()).Id;
        foreach (var (line, limit) in lines.Zip(await limits.EachAsync(lines, storeId, customerId)))
        {
            if (limit is not null)
                refused[line] = limit;
        }

        return refused;
    }

    private async Task<ShopperMessage> OfLimitAsync(Quote quote, LimitedStock limit)
    {
        var language = (await workContext.GetWorkingLanguageAsync()).Id;
        var outOfStock = limit.MostOfLine > 0 ? null : await wording.TextAsync("Limit.Availability", language);
        var text = await limitTexts.TextAsync(limit, language);

        return new(quote, DisplayMode.Label, new Promise.Unknown(), text, outOfStock ?? text, outOfStock)
        {
            IsClosed = outOfStock is not null
        };
    }

    /// <summary>The same, with what is known of lines about which the shop keeps silent.</summary>
    public async Task<IReadOnlyList<(Quote? Quote, ShopperMessage? Message)>> WithQuotesAsync(IReadOnlyList<WantedLine> lines)
    {
        var notices = new List<(Quote?, ShopperMessage?)>();
        if (lines.Count == 0)
            return notices;

        var storeId = (await storeContext.GetCurrentStoreAsync()).Id;
        foreach (var (line, quote) in lines.Zip(await quotes.RunAsync(lines, storeId)))
            notices.Add((quote, quote is null ? null : await MakeAsync(line.ProductId, quote, storeId)));

        return notices;
    }

    private async Task<ShopperMessage?> MakeAsync(int productId, Quote quote, int storeId)
    {
        var mode = await modes.OfAsync(productId, storeId);
        if (mode == DisplayMode.Silent)
            return null;

        var store = await settings.OfAsync(storeId);
        var language = (await workContext.GetWorkingLanguageAsync()).Id;

        return new(
            quote,
            mode,
            MessageWords.Told(quote, store).As(mode),
            await _words.NoticeAsync(quote, mode, store, language),
            await _words.BadgeAsync(quote, mode, store, language),
            quote.Now.IsNone
                ? await wording.TextAsync(quote.IsPreOrder ? "Availability.PreOrder" : "Availability.Backorder", language)
                : null);
    }
}
