using System.Globalization;
using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Requests.Factories;

/// <summary>What a shopper sees and can decide about an order that waits. It reads only.</summary>
public class OrderRequestsFactory(BackorderQueries shelf, WaitingLines waiting, RequestParts parts, LineSummaries summaries, Wording wording, IWorkContext workContext)
{
    /// <param name="orderItemId">Only this line; 0: all.</param>
    public async Task<BackorderChoicesModel> PrepareAsync(Order order, string url, string returnUrl, string answer, int orderItemId = 0)
    {
        var language = (await workContext.GetWorkingLanguageAsync()).Id;
        var lines = (await waiting.OfOrderAsync(order.Id)).ToDictionary(line => line.Item.Id);
        var pending = await parts.PendingAsync(order.Id);
        var models = new List<ChoiceLineModel>();

        foreach (var records in (await shelf.OfOrderAsync(order.Id)).Where(record => record.IsOrderPlaced).GroupBy(record => record.OrderItemId))
        {
            if (orderItemId == 0 || records.Key == orderItemId)
                models.Add(await PrepareAsync([.. records], lines.GetValueOrDefault(records.Key), pending.GetValueOrDefault(records.Key), language));
        }

        return new() { Url = url, ReturnUrl = returnUrl, OrderNumber = order.CustomOrderNumber ?? "", Answer = answer, Lines = models };
    }

    private async Task<ChoiceLineModel> PrepareAsync(List<BackorderRecord> records, WaitingOrderLine? line, RequestRecord? pending, int languageId)
    {
        var first = records[0];

        return new()
        {
            OrderItemId = first.OrderItemId,
            Chosen = PlainText.Of(line?.Item.AttributeDescription),
            Product = await summaries.NameAsync(first.BundleProductId == 0 ? first.ProductId : first.BundleProductId, languageId),
            State = await StateAsync(records, languageId),
            MayDecide = line is not null && pending is null,
            CancelText = line is null ? "" : await CancelTextAsync(line, languageId),
            Pending = pending is null ? "" : await parts.PendingTextAsync(pending, languageId),
            MayWithdraw = pending is { StateId: (int)RequestState.Open },
            Alternatives = line is null || pending is not null ? [] : await parts.AlternativesAsync(line, languageId)
        };
    }

    private async Task<string> StateAsync(IReadOnlyList<BackorderRecord> records, int languageId)
    {
        var open = await summaries.MakeAsync(records, languageId);
        if (open.Count > 0)
            return string.Join(" · ", open.Select(line => records[0].BundleProductId == 0 ? line.State : $"{line.Product}: {line.State}"));

        return await wording.TextAsync($"Status.{(BackorderStatus)records[0].StatusId}", languageId);
    }

    private async Task<string> CancelTextAsync(WaitingOrderLine line, int languageId)
    {
        var key = line.IsBundle ? "Choice.Cancel.Bundle" : "Choice.Cancel.Explain";

        return Wording.Fill(await wording.TextAsync(key, languageId), CultureInfo.InvariantCulture, line.Units.Value, line.Item.Quantity);
    }
}
