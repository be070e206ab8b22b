using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;

/// <summary>Lines that were in stock as a whole, and leave with the others all the same.</summary>
internal sealed class CoveredLines(KnownLines known, LineNames names, IProductService products)
{
    /// <param name="others">All lines of the order that were not in stock.</param>
    /// <returns>Empty where each part leaves when it can.</returns>
    public async Task<IReadOnlyList<LineNews>> OfAsync(Order order, IReadOnlyCollection<LineNews> others)
    {
        if (!others.Any(news => news.Line.IsTogether))
            return [];

        var found = new List<LineNews>();
        foreach (var item in await names.LinesAsync(order))
        {
            if (await OfAsync(order, item, others) is { } covered)
                found.Add(covered);
        }

        return found;
    }

    /// <returns>Null when the line waits for nothing.</returns>
    public async Task<LineNews?> OfAsync(Order order, OrderItem item, IReadOnlyCollection<LineNews> others)
    {
        // What is not shipped waits for no shipment.
        var isApart = others.Any(news => news.Backorder.OrderItemId == item.Id)
            || !others.Any(news => news.Line.IsTogether && news.IsKnown);

        return isApart || await products.GetProductByIdAsync(item.ProductId) is not { IsShipEnabled: true }
            ? null
            : await known.OfCoveredAsync(order, item, others);
    }
}
