using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

/// <summary>What a clerk can do about something that does not add up.</summary>
public enum DiscrepancyAction
{
    /// <summary>Change stock or what is reserved, so that it adds up again.</summary>
    Mend,

    /// <summary>Tell the shoppers of late backorders.</summary>
    Tell,

    /// <summary>Say that a half-placed order is real.</summary>
    Confirm,

    /// <summary>Units of a complete order left, and were goods from somewhere else.</summary>
    SentFromElsewhere,

    /// <summary>Units of a complete order left, and were goods of this stock.</summary>
    SentFromStock,

    /// <summary>Leave everything as it is, and list it no longer.</summary>
    Dismiss,

    /// <summary>Take the change of stock back.</summary>
    Undo
}

/// <summary>The rules behind the buttons: the page shows by them what the desk does by them.</summary>
internal static class DiscrepancyActions
{
    public static IReadOnlyList<DiscrepancyAction> Of(DiscrepancyRecord finding) => (DiscrepancyState)finding.StateId switch
    {
        DiscrepancyState.Open or DiscrepancyState.NotKnown => [.. OfOpen(finding), DiscrepancyAction.Dismiss],
        // Goods that left do not come back by a click.
        DiscrepancyState.Mended when finding.KindId == (int)DiscrepancyKind.CompletedByHand => [],
        DiscrepancyState.Mended when finding.Correction != 0 => [DiscrepancyAction.Undo],
        // An answer can be taken back, too: then it is asked again.
        DiscrepancyState.Dismissed when finding.KindId == (int)DiscrepancyKind.PutBack => [DiscrepancyAction.Undo],
        _ => []
    };

    /// <summary>Units by which stock has to change, or free units of warehouses.</summary>
    public static int Correction(DiscrepancyRecord finding) => (DiscrepancyKind)finding.KindId switch
    {
        DiscrepancyKind.StockReplaced or DiscrepancyKind.PutBack => -finding.Units,
        DiscrepancyKind.StockDrift => finding.Before - finding.After,
        DiscrepancyKind.NobodyOwed => finding.Units,
        DiscrepancyKind.ReservationDrift => finding.After - finding.Before,
        _ => 0
    };

    private static IEnumerable<DiscrepancyAction> OfOpen(DiscrepancyRecord finding) => (DiscrepancyKind)finding.KindId switch
    {
        DiscrepancyKind.LateShortage => [DiscrepancyAction.Tell],
        DiscrepancyKind.HalfPlacedOrder => [DiscrepancyAction.Confirm],
        DiscrepancyKind.CompletedByHand => [DiscrepancyAction.SentFromElsewhere, DiscrepancyAction.SentFromStock],
        _ => Correction(finding) == 0 ? [] : [DiscrepancyAction.Mend]
    };
}
