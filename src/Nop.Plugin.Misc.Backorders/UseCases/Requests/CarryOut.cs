using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Ledger;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>Changes the order as a request asks, step by step, each of which is stored.</summary>
public class CarryOut(LineEdits edits, AlternativeLines alternatives, CustomerRequests requests, BackorderQueries shelf, LineReader lines, BatchLedger ledger)
{
    /// <summary>Fixes what is to be done, so that whoever goes on does the same.</summary>
    /// <returns>Null when it can be done.</returns>
    public async Task<string?> BeginAsync(RequestRecord request, WaitingOrderLine line, int clerk)
    {
        if (request.AlternativeProductId != 0 && !await alternatives.MayBuyAsync(line.Order, request))
            return WaitingAnswer.UNAVAILABLE;

        request.Units = Math.Min(request.Units, line.Units.Value);
        request.LineQuantity = line.Item.Quantity;
        request.Amount = line.Item.PriceInclTax - WaitingPart.Share(line.Item.PriceInclTax, line.Item.Quantity, line.Item.Quantity - request.Units);

        return await requests.BeginAsync(request, clerk) ? null : WaitingAnswer.SETTLED;
    }

    public async Task<EditOutcome> RunAsync(Order order, RequestRecord request)
    {
        var outcome = await edits.TakeOffAsync(order, request);
        if (request.AlternativeProductId != 0 && outcome.IsLineCertain)
            outcome = outcome.And(await alternatives.AddAsync(order, request));

        await requests.StepAsync(request, RequestStep.Done);
        await FollowAsync(request.OrderItemId);

        return outcome;
    }

    // The end of the request would do it, too; but what the shopper is told now must be true now.
    private async Task FollowAsync(int orderItemId)
    {
        var rows = (await shelf.OfOrderItemAsync(orderItemId)).Select(record => record.AsRow()).ToList();

        await ledger.WriteAsync(FollowLines.Plan(await lines.FactsAsync(rows)));
    }
}
