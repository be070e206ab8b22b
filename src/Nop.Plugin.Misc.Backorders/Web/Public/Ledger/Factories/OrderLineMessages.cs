using Microsoft.AspNetCore.Html;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;

/// <summary>State and date of the backordered part of an order line, read once for the whole order.</summary>
public class OrderLineMessages(BackorderQueries shelf, KnownLines known, IOrderService orders, BackorderMessages notices)
{
    private readonly Dictionary<int, ILookup<int, LineNews>> _byOrder = [];

    /// <summary>One notice for a line; of a bundle one for each component that is, or was, short.</summary>
    /// <returns>Null when nothing of the line is, or was, on backorder.</returns>
    public async Task<IHtmlContent?> MakeAsync(int orderItemId)
    {
        var item = await orders.GetOrderItemByIdAsync(orderItemId);
        if (item is null)
            return null;

        var made = new HtmlContentBuilder();
        foreach (var news in (await OfOrderAsync(item.OrderId))[orderItemId])
        {
            if (await notices.MakeAsync(news) is { } notice)
                made.AppendHtml(notice);
        }

        return made.Count == 0 ? null : made;
    }

    private async Task<ILookup<int, LineNews>> OfOrderAsync(int orderId)
    {
        if (!_byOrder.TryGetValue(orderId, out var news))
            _byOrder[orderId] = news = (await FindAsync(orderId)).ToLookup(one => one.Backorder.OrderItemId);

        return news;
    }

    // Of an order that failed half-way nothing is promised before a clerk has decided.
    private async Task<IReadOnlyList<LineNews>> FindAsync(int orderId)
    {
        var records = (await shelf.OfOrderAsync(orderId)).Where(record => record.IsOrderPlaced).ToList();

        return records.Count > 0 && await orders.GetOrderByIdAsync(orderId) is { } order ? await known.OfOrderAsync(order, records) : [];
    }
}
