using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Quotes;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases.Promises;

/// <summary>A line that somebody wants and nobody has ordered yet.</summary>
public sealed record WantedLine(int ProductId, string? AttributesXml, int Quantity)
{
    /// <summary>Units of which an alternative would help already; null: only all of them.</summary>
    public int? Part { get; init; }
}

/// <summary>What of a wanted line comes now, what later, and when the last of it leaves the house.</summary>
public sealed record Quote(Units Now, Units Later, Promise Promise)
{
    /// <summary>When the last of it is with the shopper; the shop's delivery time added to <see cref="Promise"/>.</summary>
    public Promise Delivery { get; init; } = Promise;

    /// <summary>Units that others have ordered before and that are served first.</summary>
    public Units Ahead { get; init; }

    /// <summary>The product may only be ordered yet, and had from a later day on.</summary>
    public bool IsPreOrder { get; init; }

    /// <summary>The day of the delivery that covers the last unit; null when none does.</summary>
    public DateOnly? CoveredBy { get; init; }
}

/// <summary>Tells a shopper what stock covers, with the same answer on product page, cart and checkout. Writes nothing (law 8).</summary>
public sealed class QuoteLines(
    StockSource home,
    Bundles bundles,
    QuoteReader reader,
    ConfirmedSupply supply,
    PromiseMaker promises,
    PreOrders preOrders,
    IProductService products)
{
    private static readonly QuotedStock _nothing = new(0, null, Units.None);

    /// <returns>A quote for each line, in the order given; null where nothing is short.</returns>
    public async Task<IReadOnlyList<Quote?>> RunAsync(IReadOnlyList<WantedLine> lines, int storeId)
    {
        var found = (await products.GetProductsByIdsAsync([.. lines.Select(line => line.ProductId).Distinct()])).ToDictionary(
            product => product.Id);
        var parts = new List<IReadOnlyList<StockPart>>();
        foreach (var line in lines)
            parts.Add(await home.PartsAsync(found.GetValueOrDefault(line.ProductId), line.AttributesXml));

        // Only what may be sold below zero can be promised for later; the shop itself refuses the rest.
        var keys = parts.SelectMany(line => line).Where(part => part.MayWait).Select(part => part.Key).Distinct().ToList();
        if (keys.Count == 0)
            return new Quote?[lines.Count];

        var known = await supply.OfAsync([.. keys.Select(key => key.ProductId).Distinct()]);
        var stock = await reader.LookAtAsync(keys, [.. known.Select(ofKey => ofKey.Key.ProductId).Distinct()]);

        // Where nobody counts, there is none to ship now.
        var book = new QuoteCalculator(keys.ToDictionary(key => key, key => stock.GetValueOrDefault(key, _nothing)), known);
        var rule = await promises.RuleAsync(storeId);
        var quotes = new List<Quote?>();
        foreach (var (line, ofLine) in lines.Zip(parts))
            quotes.Add(await QuoteAsync(line, found.GetValueOrDefault(line.ProductId), book.Take(ofLine, line.Quantity), book, rule));

        return quotes;
    }

    private async Task<Quote?> QuoteAsync(
        WantedLine line,
        Product? sold,
        IReadOnlyList<MissingPart> missing,
        QuoteCalculator book,
        StoreRule rule)
    {
        if (missing.Count == 0)
            return null;

        var made = await MakeAsync(missing, sold, book, rule);

        // A bundle ships when it is complete: as many come now as lack nothing, and the rest with the last component.
        var later = missing.Select(one => Incomplete(one, line.Quantity)).Max();
        var last = Promise.Latest(made.Select(one => one.Promise.Last));
        var slowest = made.First(one => one.Promise.Last == last);

        return new(new Units(line.Quantity) - later, later, last)
        {
            Delivery = rule.Delivered(slowest.Missing.Part.Product, last),
            IsPreOrder = preOrders.IsAhead(sold ?? slowest.Missing.Part.Product),
            Ahead = book.Ahead(slowest.Missing.Part.Key),
            CoveredBy = slowest.Promise.By?.Arrives.To
        };
    }

    private async Task<IReadOnlyList<(MissingPart Missing, MadePromise Promise)>> MakeAsync(
        IReadOnlyList<MissingPart> missing,
        Product? sold,
        QuoteCalculator book,
        StoreRule rule)
    {
        var made = new List<(MissingPart Missing, MadePromise Promise)>();
        foreach (var one in missing)
        {
            var part = new ShortPart(one.Part.Product, sold ?? one.Part.Product, one.Part.Key, one.Wanted);
            made.Add((one, await promises.MakeAsync(part, book.LeadDays(part.Key), rule, book.Known(part.Key), book.Ahead(part.Key))));
        }

        return made;
    }

    // More components than a number can hold are counted as the most that it can: all are short, whatever that makes of bundles.
    private static Units Incomplete(MissingPart one, int bundles) =>
        one.Shortage.Value == int.MaxValue ? new(bundles) : Shortage.OfBundles(one.Shortage, one.Part.UnitsPerLine);

    /// <summary>True when a line of this product may ever have a quote.</summary>
    public async Task<bool> MayWaitAsync(Product product)
    {
        return MayWait(product) || (StockSource.IsPhysical(product) && await bundles.MayHaveComponentsAsync(product.Id));
    }

    /// <summary>True when the product's own stock may leave a part of a line for later.</summary>
    public static bool MayWait(Product product) => StockSource.IsPhysical(product) && product.ManageInventoryMethod switch
    {
        ManageInventoryMethod.ManageStock => product.BackorderMode != BackorderMode.NoBackorders,
        ManageInventoryMethod.ManageStockByAttributes => true,
        _ => false
    };
}
