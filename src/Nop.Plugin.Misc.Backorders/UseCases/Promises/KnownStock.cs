using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases.Promises;

/// <summary>
/// Stock as the page that is being shown knows it: from the shop's caches, without a question to the database. It only
/// decides for which lines it is worth to ask; most pages show nothing that is short, and so they cost nothing.
/// </summary>
public sealed class KnownStock(StockSource home, IProductAttributeService attributes, IProductService products)
{
    /// <returns>Those of the lines, each by itself, of which a part may have to wait.</returns>
    public async Task<IReadOnlyList<WantedLine>> MayBeShortAsync(IReadOnlyCollection<WantedLine> lines)
    {
        var found = await FindAsync(lines);
        var maybe = new List<WantedLine>();

        foreach (var line in lines)
        {
            if (await IsShortAsync(await PartsAsync(line, found)))
                maybe.Add(line);
        }

        return maybe;
    }

    /// <returns>False when stock covers all the lines together, or when nothing of them is ever left for later.</returns>
    public async Task<bool> AnyMayBeShortAsync(IReadOnlyCollection<WantedLine> lines)
    {
        var found = await FindAsync(lines);
        var parts = new List<(StockPart Part, long Units)>();

        foreach (var line in lines)
            parts.AddRange(await PartsAsync(line, found));

        return await IsShortAsync(parts);
    }

    private async Task<Dictionary<int, Product>> FindAsync(IEnumerable<WantedLine> lines)
    {
        var ids = lines.Select(line => line.ProductId).Distinct().ToArray();

        return (await products.GetProductsByIdsAsync(ids)).ToDictionary(product => product.Id);
    }

    private async Task<IEnumerable<(StockPart Part, long Units)>> PartsAsync(WantedLine line, Dictionary<int, Product> found)
    {
        var parts = await home.PartsAsync(found.GetValueOrDefault(line.ProductId), line.AttributesXml);

        return parts.Where(part => part.MayWait).Select(part => (part, (long)part.Of(line.Quantity).Value));
    }

    private async Task<bool> IsShortAsync(IEnumerable<(StockPart Part, long Units)> parts)
    {
        foreach (var same in parts.GroupBy(one => one.Part.Key))
        {
            if (await AvailableAsync(same.First().Part) < same.Sum(one => one.Units))
                return true;
        }

        return false;
    }

    private async Task<int> AvailableAsync(StockPart part) => part.Home switch
    {
        StockSourceKind.Product => part.Product.StockQuantity,
        StockSourceKind.Combination =>
            (await CombinationsAsync(part)).FirstOrDefault(row => row.Id == part.Key.CombinationId)?.StockQuantity ?? 0,
        // The shop keeps the shelves of its warehouses in no cache.
        _ => int.MinValue
    };

    private Task<IList<ProductAttributeCombination>> CombinationsAsync(StockPart part) =>
        attributes.GetAllProductAttributeCombinationsAsync(part.Key.ProductId);
}
