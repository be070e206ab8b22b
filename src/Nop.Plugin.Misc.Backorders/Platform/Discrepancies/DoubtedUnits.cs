using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;

namespace Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

/// <summary>What an open discrepancy speaks against: withheld from the queue, and not shown as free to sell.</summary>
internal static class DoubtedUnits
{
    /// <param name="isOnHand">Whether numbers that come in mean the goods on the shelf; else such a number is believed.</param>
    /// <returns>Units that the shop's number contains and that may not exist.</returns>
    public static int Of(DiscrepancyRecord finding, bool isOnHand) => (DiscrepancyKind)finding.KindId switch
    {
        DiscrepancyKind.StockReplaced => isOnHand ? finding.Units : 0,
        DiscrepancyKind.PutBack => finding.Units,
        DiscrepancyKind.StockDrift => finding.Cause == DriftCause.LOST_UPDATES && finding.After > finding.Before ? finding.Units : 0,
        _ => 0
    };
}
