using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Requests.Offering;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>Changes the order as a request asks, step by step, each of which is stored.</summary>
public sealed class CarryOut(
    LineEdits edits,
    AlternativeLines alternatives,
    SwapChecks swaps,
    RequestTotals totals,
    OrderPayments payments,
    CustomerRequests requests,
    FollowOneLine follow)
{
    /// <summary>Fixes what is to be done, so that whoever goes on does the same.</summary>
    public async Task<Outcome> BeginAsync(RequestRecord request, WaitingOrderLine line, int clerk)
    {
        if (request.AlternativeProductId != 0 && await swaps.RefusalAsync(line.Order, request) is { IsDone: false } refused)
            return refused;

        await FixAsync(request, line);

        return await requests.BeginAsync(request, clerk) ? Outcome.Done : Refusal.Settled;
    }

    /// <summary>What would be done, as it stands now. Nothing is stored.</summary>
    public async Task ForeseeAsync(RequestRecord request, WaitingOrderLine line)
    {
        await FixAsync(request, line);
        if (request.AlternativeProductId != 0)
            request.AlternativeAmount = await alternatives.PriceAsync(line.Order, request);
    }

    /// <summary>How many units go, and what they are worth, as it stands now. Nothing is stored.</summary>
    private Task FixAsync(RequestRecord request, WaitingOrderLine line)
    {
        request.Units = Math.Min(request.Units, line.Units.Value);
        request.LineQuantity = line.Item.Quantity;

        return payments.KeepWorthAsync(request, line.Order, line.Item);
    }

    public async Task<EditOutcome> RunAsync(Order order, RequestRecord request)
    {
        var outcome = await edits.TakeOffAsync(request);
        if (request.AlternativeProductId != 0 && outcome.Refusal is null)
            outcome = outcome.And(await AddAsync(order, request));

        if (outcome.Refusal is not null)
            return outcome;

        if (request.StepId < (int)RequestStep.Done && !await requests.StepAsync(request, RequestStep.Done))
            return EditOutcome.Refused(Refusal.OrderBusy);

        // The end of the request would do it, too; but what the shopper is told now must be true now.
        await follow.RunAsync(request.OrderItemId);

        return outcome;
    }

    private async Task<EditOutcome> AddAsync(Order order, RequestRecord request)
    {
        var (outcome, line) = await alternatives.AddAsync(order, request);

        // The totals follow whenever they were not seen through: they come out the same.
        return line is null || outcome.Refusal is not null || request.StepId >= (int)RequestStep.Done
            ? outcome
            : outcome.And(EditOutcome.Certain with { Warnings = await totals.UpdateAsync(line) });
    }
}
