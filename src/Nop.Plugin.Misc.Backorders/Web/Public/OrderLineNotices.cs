using System.Globalization;
using Microsoft.AspNetCore.Html;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Messages;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Web.Public;

/// <summary>State and date of the backordered part of an order line, read once for the whole order.</summary>
public class OrderLineNotices(BackorderShelf shelf, IOrderService orders, Wording wording, IWorkContext workContext)
{
    private readonly Dictionary<int, ILookup<int, BackorderRecord>> _byOrder = [];

    /// <returns>Null when nothing of the line is, or was, on backorder.</returns>
    public async Task<IHtmlContent?> MakeAsync(int orderItemId)
    {
        var item = await orders.GetOrderItemByIdAsync(orderItemId);
        if (item is null)
            return null;

        var record = (await OfOrderAsync(item.OrderId))[orderItemId].FirstOrDefault();

        // Of an order that failed half-way nothing is promised before a clerk has decided.
        return record is { IsOrderPlaced: true } ? await MakeAsync(record) : null;
    }

    private async Task<ILookup<int, BackorderRecord>> OfOrderAsync(int orderId)
    {
        if (!_byOrder.TryGetValue(orderId, out var records))
            _byOrder[orderId] = records = (await shelf.OfOrderAsync(orderId)).ToLookup(record => record.OrderItemId);

        return records;
    }

    private async Task<IHtmlContent?> MakeAsync(BackorderRecord record)
    {
        var language = await workContext.GetWorkingLanguageAsync();
        var figures = record.Figures();
        var now = new Units(Math.Max(0, record.LineQuantity - figures.Standing.Value));
        var promise = record.CurrentPromise();
        var sentences = new List<string>();

        if (!figures.Open.IsNone)
            sentences.Add(await wording.NoticeAsync(now, figures.Open, promise, language.Id));

        foreach (var (key, units) in States(record))
            sentences.Add(Wording.Fill(await wording.TextAsync(key, language.Id), CultureInfo.InvariantCulture, units));

        return sentences.Count == 0 ? null : NoticeMarkup.Render(now, figures.Open, promise, string.Join(" · ", sentences));
    }

    private static IEnumerable<(string Key, int Units)> States(BackorderRecord record)
    {
        return new[]
        {
            (Key: "Shopper.Waiting", Units: record.Waiting),
            (Key: "Shopper.Allocated", Units: record.Allocated),
            (Key: "Shopper.Released", Units: record.Released),
            (Key: "Shopper.Shipped", Units: record.Shipped)
        }.Where(state => state.Units > 0);
    }
}
