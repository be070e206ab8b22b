using Microsoft.AspNetCore.Html;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;

/// <summary>State and date of the backordered part of an order line, read once for the whole order.</summary>
internal sealed class OrderLineMessages(
    BackorderQueries shelf,
    KnownLines known,
    CoveredLines covered,
    IOrderService orders,
    BackorderMessages notices)
{
    private sealed record Found(Order Order, IReadOnlyList<LineNews> News);

    private readonly Dictionary<int, Found?> _byOrder = [];

    /// <summary>One notice for a line; of a bundle one for each component that is, or was, short.</summary>
    /// <returns>Null when there is nothing to tell of the line.</returns>
    public async Task<IHtmlContent?> MakeAsync(int orderItemId)
    {
        if (await orders.GetOrderItemByIdAsync(orderItemId) is not { } item || await OfOrderAsync(item.OrderId) is not { } found)
            return null;

        var made = new HtmlContentBuilder();
        foreach (var news in await OfLineAsync(item, found))
        {
            if (await notices.MakeAsync(news) is { } notice)
                made.AppendHtml(notice);
        }

        return made.Count == 0 ? null : made;
    }

    private async Task<IReadOnlyList<LineNews>> OfLineAsync(OrderItem item, Found found)
    {
        List<LineNews> own = [.. found.News.Where(news => news.Backorder.OrderItemId == item.Id)];

        return own.Count == 0 && await covered.OfAsync(found.Order, item, found.News) is { } one ? [one] : own;
    }

    private async Task<Found?> OfOrderAsync(int orderId)
    {
        if (!_byOrder.TryGetValue(orderId, out var found))
            _byOrder[orderId] = found = await FindAsync(orderId);

        return found;
    }

    // Of an order that failed half-way nothing is promised before a clerk has decided.
    private async Task<Found?> FindAsync(int orderId)
    {
        var records = (await shelf.OfOrderAsync(orderId)).Where(record => record.IsOrderPlaced).ToList();

        return records.Count > 0 && await orders.GetOrderByIdAsync(orderId) is { } order
            ? new(order, await known.OfOrderAsync(order, records))
            : null;
    }
}
