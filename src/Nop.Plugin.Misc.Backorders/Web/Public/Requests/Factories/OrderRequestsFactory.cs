using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Requests.Factories;

/// <summary>What a shopper sees and can decide about an order that waits. It reads only.</summary>
public sealed class OrderRequestsFactory(
    BackorderQueries shelf,
    KnownLines known,
    LineTexts texts,
    OrderTexts orders,
    WaitingLines waiting,
    RequestParts parts,
    LineSummaries summaries,
    Wording wording,
    IWorkContext workContext)
{
    /// <param name="orderItemId">Only this line; 0: all.</param>
    public async Task<BackorderChoicesModel> PrepareAsync(Order order, string url, string returnUrl, string answer, int orderItemId = 0)
    {
        var language = (await workContext.GetWorkingLanguageAsync()).Id;
        var lines = (await waiting.OfOrderAsync(order.Id)).ToDictionary(line => line.Item.Id);
        var pending = await parts.PendingAsync(order.Id);
        var models = new List<ChoiceLineModel>();

        var records = (await shelf.OfOrderAsync(order.Id)).Where(record => record.IsOrderPlaced).ToList();
        var all = await known.OfOrderAsync(order, records);
        foreach (var news in all.Where(one => one.IsKnown).GroupBy(one => one.Backorder.OrderItemId))
        {
            if (orderItemId == 0 || news.Key == orderItemId)
                models.Add(await PrepareAsync([.. news], lines.GetValueOrDefault(news.Key), pending.GetValueOrDefault(news.Key), language));
        }

        return new()
        {
            Url = url,
            ReturnUrl = returnUrl,
            OrderNumber = order.CustomOrderNumber ?? "",
            Answer = answer,
            Lines = models,
            State = await orders.OfAsync(order, all, language)
        };
    }

    private async Task<ChoiceLineModel> PrepareAsync(List<LineNews> news, WaitingOrderLine? waiting, RequestRecord? pending, int languageId)
    {
        var first = news[0].Backorder;
        var line = news.Exists(one => !one.Line.Figures.Waiting.IsNone) ? waiting : null;

        return new()
        {
            OrderItemId = first.OrderItemId,
            Product = await summaries.LineAsync(first, languageId),
            State = await StateAsync(news, languageId),
            MayDecide = line is not null && pending is null,
            CancelText = line is null ? "" : await CancelTextAsync(line, languageId),
            Pending = pending is null ? "" : await parts.PendingTextAsync(pending, languageId),
            MayWithdraw = pending is { StateId: (int)RequestState.Open },
            Alternatives = line is null || pending is not null ? [] : await parts.AlternativesAsync(line, languageId)
        };
    }

    private async Task<string> StateAsync(List<LineNews> news, int languageId)
    {
        var states = new List<string>();
        foreach (var one in news)
        {
            var state = await texts.TextAsync(one, languageId);
            states.Add(one.Backorder.BundleProductId == 0 ? state : $"{await summaries.ProductAsync(one.Backorder, languageId)}: {state}");
        }

        return string.Join(" · ", states);
    }

    private async Task<string> CancelTextAsync(WaitingOrderLine line, int languageId)
    {
        var key = line.IsBundle ? "Choice.Cancel.Bundle" : "Choice.Cancel.Explain";

        return Wording.Fill(await wording.TextAsync(key, languageId), CultureInfo.InvariantCulture, line.Units.Value, line.Item.Quantity);
    }
}
