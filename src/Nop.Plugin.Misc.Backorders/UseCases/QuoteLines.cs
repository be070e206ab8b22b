using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases;

/// <summary>A line that somebody wants and nobody has ordered yet.</summary>
public sealed record WantedLine(int ProductId, string? AttributesXml, int Quantity);

/// <summary>What of a wanted line comes now, what later, and when.</summary>
public sealed record Quote(Units Now, Units Later, Promise Promise);

/// <summary>Tells a shopper what stock covers, with the same answer on product page, cart and checkout. Writes nothing (law 8).</summary>
public class QuoteLines(StockHome home, StockReader stock, PromiseMaker promises, IProductService products)
{
    /// <returns>A quote for each line, in the order given; null where nothing is short.</returns>
    public async Task<IReadOnlyList<Quote?>> RunAsync(IReadOnlyList<WantedLine> lines, int storeId)
    {
        var found = (await products.GetProductsByIdsAsync([.. lines.Select(line => line.ProductId).Distinct()])).ToDictionary(product => product.Id);
        var places = new List<StockPlace?>();
        foreach (var line in lines)
            places.Add(await home.FindAsync(found.GetValueOrDefault(line.ProductId), line.AttributesXml));

        var shortages = Shortages(lines, places, await AvailableAsync(places));
        if (shortages.All(shortage => shortage.IsNone))
            return new Quote?[lines.Count];

        var shortProducts = lines.Where((_, index) => !shortages[index].IsNone).Select(line => found[line.ProductId]).ToList();
        var dates = await promises.MakeAsync(shortProducts, storeId);

        return [.. lines.Select((line, index) => shortages[index].IsNone
            ? null
            : new Quote(new Units(line.Quantity) - shortages[index], shortages[index], dates[line.ProductId]))];
    }

    /// <summary>Only what may be sold below zero can be promised for later; the shop itself refuses the rest.</summary>
    private async Task<Dictionary<StockKey, int>> AvailableAsync(IEnumerable<StockPlace?> places)
    {
        var keys = places.OfType<StockPlace>().Where(place => place.MayWait).Select(place => place.Key).Distinct().ToList();

        return keys.Count == 0 ? [] : new(await stock.AvailableAsync(keys));
    }

    // Two lines of one cart can want the same goods: the first one takes them.
    private static List<Units> Shortages(IReadOnlyList<WantedLine> lines, IReadOnlyList<StockPlace?> places, Dictionary<StockKey, int> available)
    {
        var shortages = new List<Units>();

        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].Quantity <= 0 || places[index] is not { } place || !available.TryGetValue(place.Key, out var left))
            {
                shortages.Add(Units.None);
                continue;
            }

            shortages.Add(Shortage.OfWantedLine(new StockLevel(left, Units.None).Free, new(lines[index].Quantity)));
            available[place.Key] = left - lines[index].Quantity;
        }

        return shortages;
    }

    /// <summary>True when a line of this product may ever have a quote.</summary>
    public static bool MayWait(Product product) => StockHome.IsPhysical(product) && product.ManageInventoryMethod switch
    {
        ManageInventoryMethod.ManageStock => product.BackorderMode != BackorderMode.NoBackorders,
        ManageInventoryMethod.ManageStockByAttributes => true,
        _ => false
    };
}
