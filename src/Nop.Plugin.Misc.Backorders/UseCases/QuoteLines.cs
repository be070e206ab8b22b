using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases;

/// <summary>A line that somebody wants and nobody has ordered yet.</summary>
public sealed record WantedLine(int ProductId, string? AttributesXml, int Quantity);

/// <summary>What of a wanted line comes now, what later, and when the last of it leaves the house.</summary>
public sealed record Quote(Units Now, Units Later, Promise Promise)
{
    /// <summary>When the first of the later units leaves; the same as <see cref="Promise"/> when they leave together.</summary>
    public Promise First { get; init; } = Promise;

    /// <summary>When the last of it is with the shopper; the shop's delivery time added to <see cref="Promise"/>.</summary>
    public Promise Delivery { get; init; } = Promise;

    /// <summary>Units that others have ordered before and that are served first.</summary>
    public Units Ahead { get; init; }

    /// <summary>The day of the delivery that covers the last unit; null when none does.</summary>
    public DateOnly? CoveredBy { get; init; }
}

/// <summary>Tells a shopper what stock covers, with the same answer on product page, cart and checkout. Writes nothing (law 8).</summary>
public class QuoteLines(StockHome home, Bundles bundles, StockReader stock, PromiseMaker promises, IProductService products)
{
    /// <returns>A quote for each line, in the order given; null where nothing is short.</returns>
    public async Task<IReadOnlyList<Quote?>> RunAsync(IReadOnlyList<WantedLine> lines, int storeId)
    {
        var found = (await products.GetProductsByIdsAsync([.. lines.Select(line => line.ProductId).Distinct()])).ToDictionary(product => product.Id);
        var parts = new List<IReadOnlyList<StockPart>>();
        foreach (var line in lines)
            parts.Add(await home.PartsAsync(found.GetValueOrDefault(line.ProductId), line.AttributesXml));

        var missing = Missing(lines, parts, await AvailableAsync(parts.SelectMany(line => line)));
        var waitedFor = missing.SelectMany(line => line).Select(one => one.Part.Product).ToList();
        if (waitedFor.Count == 0)
            return new Quote?[lines.Count];

        var dates = await promises.MakeAsync(waitedFor, storeId);

        return [.. lines.Select((line, index) => missing[index].Count == 0 ? null : Quote(line, missing[index], dates))];
    }

    // A bundle ships when it is complete: as many come now as lack nothing, and the rest with the last component.
    private static Quote Quote(WantedLine line, IReadOnlyList<(StockPart Part, Units Shortage)> missing, IReadOnlyDictionary<int, Promise> dates)
    {
        var later = missing.Select(one => Shortage.OfBundles(one.Shortage, one.Part.UnitsPerLine)).Max();

        return new(new Units(line.Quantity) - later, later, Promise.Latest(missing.Select(one => dates[one.Part.Product.Id])));
    }

    /// <summary>Only what may be sold below zero can be promised for later; the shop itself refuses the rest.</summary>
    private async Task<Dictionary<StockKey, int>> AvailableAsync(IEnumerable<StockPart> parts)
    {
        var keys = parts.Where(part => part.MayWait).Select(part => part.Key).Distinct().ToList();

        if (keys.Count == 0)
            return [];

        // Where nobody counts, there is none to ship now.
        var available = await stock.AvailableAsync(keys);

        return keys.ToDictionary(key => key, key => available.GetValueOrDefault(key));
    }

    // Two lines of one cart can want the same goods: the first one takes them.
    private static List<IReadOnlyList<(StockPart Part, Units Shortage)>> Missing(
        IReadOnlyList<WantedLine> lines, IReadOnlyList<IReadOnlyList<StockPart>> parts, Dictionary<StockKey, int> available)
    {
        return
        [
            .. lines.Select((line, index) => parts[index]
                .Select(part => (Part: part, Shortage: Take(part, line.Quantity, available)))
                .Where(one => !one.Shortage.IsNone)
                .ToList())
        ];
    }

    private static Units Take(StockPart part, int lineQuantity, Dictionary<StockKey, int> available)
    {
        if (lineQuantity <= 0 || !available.TryGetValue(part.Key, out var left))
            return Units.None;

        var wanted = part.Of(lineQuantity);
        available[part.Key] = (int)Math.Max((long)left - wanted.Value, int.MinValue);

        return Shortage.OfWantedLine(new StockLevel(left, Units.None).Free, wanted);
    }

    /// <summary>True when a line of this product may ever have a quote.</summary>
    public async Task<bool> MayWaitAsync(Product product)
    {
        return MayWait(product) || (StockHome.IsPhysical(product) && await bundles.MayHaveComponentsAsync(product.Id));
    }

    /// <summary>True when the product's own stock may leave a part of a line for later.</summary>
    public static bool MayWait(Product product) => StockHome.IsPhysical(product) && product.ManageInventoryMethod switch
    {
        ManageInventoryMethod.ManageStock => product.BackorderMode != BackorderMode.NoBackorders,
        ManageInventoryMethod.ManageStockByAttributes => true,
        _ => false
    };
}
