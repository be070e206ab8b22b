using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.UseCases.Capture;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies.Lines;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

/// <summary>
/// Does what a clerk decides about something that does not add up: once, however often and from how many windows it is
/// clicked, since whoever acts has the stock key to themselves. Stock belongs to the shop, so vendors find nothing here.
/// </summary>
public sealed class DiscrepancyDesk(
    DiscrepancyList findings,
    KeyLeases leases,
    CorrectStock mend,
    TellLateShoppers late,
    ResolveIncompleteOrders unplaced,
    CompletedLines completed,
    BackorderQueries shelf,
    DirtyKeys dirty,
    IWorkContext workContext,
    ICustomerActivityService activity)
{
    public async Task<Outcome> RunAsync(int id, DiscrepancyAction action)
    {
        if (await workContext.GetCurrentVendorAsync() is not null || await findings.FindAsync(id) is not { } seen)
            return Refusal.NotFound;

        var key = new StockKey(seen.ProductId, seen.CombinationId);
        var lease = await leases.TakeAsync([key]);
        if (!lease.Keys.Contains(key))
            return Refusal.Busy;

        try
        {
            // Read again: whoever had the key before may have settled it.
            return await findings.FindAsync(id) is { } finding ? await RunAsync(finding, action, lease) : Refusal.NotFound;
        }
        finally
        {
            await leases.ReleaseAsync(lease);
        }
    }

    private async Task<Outcome> RunAsync(DiscrepancyRecord finding, DiscrepancyAction action, Lease lease)
    {
        if (!DiscrepancyActions.Of(finding).Contains(action))
            return Refusal.Settled;

        var customer = await workContext.GetCurrentCustomerAsync();
        if (await ActAsync(finding, action, lease, customer.Id) is { IsDone: false } refused)
            return refused;

        // What was held back, or is free now, is given out when this request is over.
        await dirty.MarkAsync(finding.ProductId, finding.CombinationId, finding.OrderId);
        var kind = (DiscrepancyKind)finding.KindId;
        var comment = string.Create(
            CultureInfo.InvariantCulture,
            $"Discrepancy {finding.Id} ({kind}, product {finding.ProductId}): {action} {finding.Correction:+0;-0;#}");
        await activity.InsertActivityAsync(BackordersDefaults.ACTIVITY, comment.Trim(), finding);

        return Outcome.Done;
    }

    private Task<Outcome> ActAsync(DiscrepancyRecord finding, DiscrepancyAction action, Lease lease, int customerId) => action switch
    {
        DiscrepancyAction.Mend => OfStockAsync(mend.RunAsync(finding, DiscrepancyActions.Correction(finding), customerId)),
        // An answer that changed no stock.
        DiscrepancyAction.Undo when finding.StateId == (int)DiscrepancyState.Dismissed =>
            SettleAsync(finding, DiscrepancyState.Undone, customerId),
        DiscrepancyAction.Undo => OfStockAsync(mend.UndoAsync(finding, customerId)),
        DiscrepancyAction.Tell => TellAsync(finding, customerId),
        DiscrepancyAction.SentFromElsewhere => completed.FromElsewhereAsync(finding, customerId),
        DiscrepancyAction.SentFromStock => completed.FromThisStockAsync(finding, lease, customerId),
        DiscrepancyAction.Confirm => ConfirmAsync(finding, customerId),
        _ => SettleAsync(finding, DiscrepancyState.Dismissed, customerId)
    };

    private static async Task<Outcome> OfStockAsync(Task<bool> change) => await change ? Outcome.Done : Refusal.ProductGone;

    private async Task<Outcome> SettleAsync(DiscrepancyRecord finding, DiscrepancyState state, int customerId)
    {
        await findings.SettleAsync(finding, state, customerId);

        return Outcome.Done;
    }

    private async Task<Outcome> TellAsync(DiscrepancyRecord finding, int customerId)
    {
        await late.RunAsync(finding);

        return await SettleAsync(finding, DiscrepancyState.Mended, customerId);
    }

    private async Task<Outcome> ConfirmAsync(DiscrepancyRecord finding, int customerId)
    {
        var records = await shelf.OfOrderAsync(finding.OrderId);
        var answer = await unplaced.ConfirmAsync([.. records.Select(record => record.Id)]);
        if (answer.Done == 0)
            return answer.Refusals.Count > 0 ? answer.Refusals[0].Why : Refusal.NotFound;

        return await SettleAsync(finding, DiscrepancyState.Mended, customerId);
    }
}
