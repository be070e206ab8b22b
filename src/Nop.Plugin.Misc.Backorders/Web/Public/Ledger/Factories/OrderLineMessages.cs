using Microsoft.AspNetCore.Html;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;

/// <summary>State and date of the backordered part of an order line, read once for the whole order.</summary>
public class OrderLineMessages(BackorderQueries shelf, IOrderService orders, BackorderMessages notices)
{
    private readonly Dictionary<int, ILookup<int, BackorderRecord>> _byOrder = [];

    /// <summary>One notice for a line; of a bundle one for each component that is, or was, short.</summary>
    /// <returns>Null when nothing of the line is, or was, on backorder.</returns>
    public async Task<IHtmlContent?> MakeAsync(int orderItemId)
    {
        var item = await orders.GetOrderItemByIdAsync(orderItemId);
        if (item is null)
            return null;

        var made = new HtmlContentBuilder();

        // Of an order that failed half-way nothing is promised before a clerk has decided.
        foreach (var record in (await OfOrderAsync(item.OrderId))[orderItemId].Where(record => record.IsOrderPlaced))
        {
            if (await notices.MakeAsync(record) is { } notice)
                made.AppendHtml(notice);
        }

        return made.Count == 0 ? null : made;
    }

    private async Task<ILookup<int, BackorderRecord>> OfOrderAsync(int orderId)
    {
        if (!_byOrder.TryGetValue(orderId, out var records))
            _byOrder[orderId] = records = (await shelf.OfOrderAsync(orderId)).ToLookup(record => record.OrderItemId);

        return records;
    }
}
