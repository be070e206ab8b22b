using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Findings;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Findings;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Work;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.UseCases.Clerk;

/// <summary>
/// Does what a clerk decides about something that does not add up: once, however often and from how many windows it is
/// clicked, since whoever acts has the stock key to themselves. Stock belongs to the shop, so vendors find nothing here.
/// </summary>
public class FindingDesk(
    Findings findings,
    KeyLeases leases,
    MendStock mend,
    TellLateShoppers late,
    UnplacedOrders unplaced,
    BackorderShelf shelf,
    DirtyKeys dirty,
    IWorkContext workContext,
    ICustomerActivityService activity)
{
    /// <returns>Null when it is done, otherwise why not, as a code that the page translates.</returns>
    public async Task<string?> RunAsync(int id, FindingAction action)
    {
        if (await workContext.GetCurrentVendorAsync() is not null || await findings.FindAsync(id) is not { } seen)
            return ClerkAnswer.NOT_FOUND;

        var key = new StockKey(seen.ProductId, seen.CombinationId);
        var lease = await leases.TakeAsync([key]);
        if (!lease.Keys.Contains(key))
            return ClerkAnswer.BUSY;

        try
        {
            // Read again: whoever had the key before may have settled it.
            return await findings.FindAsync(id) is { } finding ? await RunAsync(finding, action) : ClerkAnswer.NOT_FOUND;
        }
        finally
        {
            await leases.ReleaseAsync(lease);
        }
    }

    private async Task<string?> RunAsync(FindingRecord finding, FindingAction action)
    {
        if (!FindingActions.Of(finding).Contains(action))
            return ClerkAnswer.SETTLED;

        var customer = await workContext.GetCurrentCustomerAsync();
        if (await ActAsync(finding, action, customer.Id) is { } refusal)
            return refusal;

        // What was held back, or is free now, is given out when this request is over.
        await dirty.MarkAsync(finding.ProductId, finding.CombinationId, finding.OrderId);
        var comment = string.Create(CultureInfo.InvariantCulture, $"Finding {finding.Id} ({(FindingKind)finding.KindId}, product {finding.ProductId}): {action} {finding.Correction:+0;-0;#}");
        await activity.InsertActivityAsync(BackordersDefaults.ACTIVITY, comment.Trim(), finding);

        return null;
    }

    private async Task<string?> ActAsync(FindingRecord finding, FindingAction action, int customerId)
    {
        switch (action)
        {
            case FindingAction.Mend:
                return await mend.RunAsync(finding, FindingActions.Correction(finding), customerId) ? null : ClerkAnswer.PRODUCT_GONE;

            case FindingAction.Undo:
                return await mend.UndoAsync(finding, customerId) ? null : ClerkAnswer.PRODUCT_GONE;

            case FindingAction.Tell:
                await late.RunAsync(finding);
                await findings.SettleAsync(finding, FindingState.Mended, customerId);
                return null;

            case FindingAction.Confirm:
                return await ConfirmAsync(finding, customerId);

            default:
                await findings.SettleAsync(finding, FindingState.Dismissed, customerId);
                return null;
        }
    }

    private async Task<string?> ConfirmAsync(FindingRecord finding, int customerId)
    {
        var records = await shelf.OfOrderAsync(finding.OrderId);
        var answer = await unplaced.ConfirmAsync([.. records.Select(record => record.Id)]);
        if (answer.Done == 0)
            return answer.Refusals.Count > 0 ? answer.Refusals[0].Code : ClerkAnswer.NOT_FOUND;

        await findings.SettleAsync(finding, FindingState.Mended, customerId);

        return null;
    }
}
