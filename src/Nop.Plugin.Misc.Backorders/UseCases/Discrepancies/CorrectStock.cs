using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies.Corrections;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

/// <summary>
/// Changes stock because an admin or an explicit setting said so (law 10): by the shop's own service, with a row in its
/// stock history that says why, once.
/// </summary>
public sealed class CorrectStock(DiscrepancyList findings, StockDoor door, AllOrNothing once, CorrectedStock corrected, DirtyKeys dirty)
{
    /// <param name="by">Units by which stock is changed.</param>
    /// <returns>False when the product or combination is gone, or somebody else settled it.</returns>
    public async Task<bool> RunAsync(DiscrepancyRecord finding, int by, int customerId)
    {
        finding.Correction = by;
        var outcome = await RunAsync(finding, (DiscrepancyState.Mending, DiscrepancyState.Mended), by, CorrectedStock.MENDED, customerId);

        if (outcome.Refusal == Refusal.ProductGone && await findings.FindAsync(finding.Id) is { } stored)
            await findings.SettleAsync(stored, DiscrepancyState.Dismissed, customerId);

        return outcome.IsDone;
    }

    public async Task<bool> UndoAsync(DiscrepancyRecord finding, int customerId)
    {
        var outcome = await RunAsync(
            finding,
            (DiscrepancyState.Undoing, DiscrepancyState.Undone),
            -finding.Correction,
            CorrectedStock.UNDONE,
            customerId);

        if (outcome.Refusal == Refusal.ProductGone
            && await findings.FindAsync(finding.Id) is { StateId: (int)DiscrepancyState.Undoing } stored)
            await findings.SettleAsync(stored, DiscrepancyState.Mended, customerId);

        return outcome.IsDone;
    }

    /// <summary>
    /// A change that was interrupted by a crash: the shop's own history tells whether stock was changed; where it does not,
    /// somebody has to look. Reservations leave no history, but they are compared anew each time, and go when they were mended.
    /// </summary>
    public async Task ResumeAsync(DiscrepancyRecord finding)
    {
        var isMending = finding.StateId == (int)DiscrepancyState.Mending;
        var isDone = await corrected.IsInHistoryAsync(finding, isMending);
        var otherwise = finding.KindId == (int)DiscrepancyKind.ReservationDrift ? DiscrepancyState.Open : DiscrepancyState.NotKnown;
        var done = isMending ? DiscrepancyState.Mended : DiscrepancyState.Undone;

        await findings.SettleAsync(finding, isDone ? done : otherwise, finding.CustomerId);
    }

    private async Task<Outcome> RunAsync(
        DiscrepancyRecord finding,
        (DiscrepancyState Doing, DiscrepancyState Done) states,
        int by,
        string text,
        int customerId)
    {
        var outcome = await once.RunAsync(new(
            () => findings.SettleAsync(finding, states.Doing, customerId),
            () => findings.SettleAsync(finding, states.Done, customerId),
            () => AdjustAsync(finding, by, text)));

        await door.ForgetAsync(finding.ProductId, attributesXml: null);
        if (outcome.IsDone)
            await dirty.MarkAsync(finding.ProductId, finding.CombinationId, orderId: 0);

        return outcome;
    }

    private async Task<Outcome> AdjustAsync(DiscrepancyRecord finding, int by, string text)
    {
        // Goods that were put back are taken off again also when their product was deleted since: to leave them would say that
        // they came back.
        if (finding.KindId != (int)DiscrepancyKind.PutBack && !await corrected.IsThereAsync(finding.ProductId))
            return Refusal.ProductGone;

        var message = await corrected.MessageAsync(finding, text);

        // What the attributes of a combination stand for is another matter.
        var isAdjusted = finding.CombinationId == 0
            ? await door.AdjustAsync(finding.ProductId, by, attributesXml: "", message)
            : await door.AdjustCombinationAsync(finding.ProductId, finding.CombinationId, by, message);

        return isAdjusted ? Outcome.Done : Refusal.ProductGone;
    }
}
