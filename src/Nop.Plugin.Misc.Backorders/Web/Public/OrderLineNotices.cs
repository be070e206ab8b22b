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
public class OrderLineNotices(BackorderShelf shelf, IOrderService orders, LineSummaries summaries, Wording wording, IWorkContext workContext)
{
    private readonly Dictionary<int, ILookup<int, BackorderRecord>> _byOrder = [];

    /// <summary>One notice for a line; of a bundle one for each component that is, or was, short.</summary>
    /// <returns>Null when nothing of the line is, or was, on backorder.</returns>
    public async Task<IHtmlContent?> MakeAsync(int orderItemId)
    {
        var item = await orders.GetOrderItemByIdAsync(orderItemId);
        if (item is null)
            return null;

        var notices = new HtmlContentBuilder();

        // Of an order that failed half-way nothing is promised before a clerk has decided.
        foreach (var record in (await OfOrderAsync(item.OrderId))[orderItemId].Where(record => record.IsOrderPlaced))
        {
            if (await MakeAsync(record) is { } notice)
                notices.AppendHtml(notice);
        }

        return notices.Count == 0 ? null : notices;
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
        var isComponent = record.BundleProductId != 0;
        var now = isComponent ? Units.None : new Units(Math.Max(0, record.LineQuantity - figures.Standing.Value));
        var promise = record.CurrentPromise();
        var sentences = new List<string>();

        if (!figures.Open.IsNone)
            sentences.Add(await wording.NoticeAsync(now, figures.Open, promise, language.Id));

        foreach (var (key, units) in States(record))
            sentences.Add(Wording.Fill(await wording.TextAsync(key, language.Id), CultureInfo.InvariantCulture, units));

        if (sentences.Count == 0)
            return null;

        var text = string.Join(" · ", sentences);

        return NoticeMarkup.Render(now, figures.Open, promise, isComponent ? await OfComponentAsync(record, text, language.Id) : text);
    }

    private async Task<string> OfComponentAsync(BackorderRecord record, string text, int languageId)
    {
        var name = await summaries.NameAsync(record.ProductId, languageId);

        return Wording.Fill(await wording.TextAsync("Component.State", languageId), CultureInfo.InvariantCulture, name, text);
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
