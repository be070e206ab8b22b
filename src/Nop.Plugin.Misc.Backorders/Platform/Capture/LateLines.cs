using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Capture;

/// <summary>A line that takes from a stock key without a backorder, and the units of it that have not left.</summary>
public sealed record LateLine(OrderLine Line, StockPart Part, Units Unshipped);

/// <summary>Order lines of a stock key that have no backorder: covered by stock when they were placed, or never heard of.</summary>
public sealed class LateLines(UncapturedLines uncaptured, StockSource home, IProductService products, LineReader lines)
{
    /// <returns>Those of the products that have any such line at all; most of what is below zero has none.</returns>
    public Task<IReadOnlySet<int>> ProductsAsync(IReadOnlyCollection<int> productIds, DateTime beforeUtc) =>
        uncaptured.AmongAsync(productIds, beforeUtc);

    /// <param name="beforeUtc">Orders placed later may be under way.</param>
    /// <returns>Newest first; lines that have left are missing.</returns>
    public async Task<IReadOnlyList<LateLine>> OfKeyAsync(StockKey key, DateTime beforeUtc)
    {
        var ofKey = new List<(OrderLine Line, StockPart Part)>();
        foreach (var line in await uncaptured.FindAsync(key.ProductId, beforeUtc))
        {
            var parts = await home.PartsAsync(await products.GetProductByIdAsync(line.Item.ProductId), line.Item.AttributesXml);
            if (parts.FirstOrDefault(part => part.Key == key) is { } part)
                ofKey.Add((line, part));
        }

        var shipped = await lines.ShippedAsync([.. ofKey.Select(one => one.Line.Item.Id)]);

        return
        [
            .. ofKey
                .Select(one => new LateLine(
                    one.Line,
                    one.Part,
                    one.Part.Of(one.Line.Item.Quantity - shipped.GetValueOrDefault(one.Line.Item.Id))))
                .Where(line => !line.Unshipped.IsNone)
        ];
    }
}
