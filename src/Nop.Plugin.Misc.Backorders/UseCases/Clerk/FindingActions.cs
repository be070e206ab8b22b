using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Findings;
using Nop.Plugin.Misc.Backorders.Platform.Data;

namespace Nop.Plugin.Misc.Backorders.UseCases.Clerk;

/// <summary>What a clerk can do about something that does not add up.</summary>
public enum FindingAction
{
    /// <summary>Change stock or what is reserved, so that it adds up again.</summary>
    Mend,

    /// <summary>Tell the shoppers of late backorders.</summary>
    Tell,

    /// <summary>Say that a half-placed order is real.</summary>
    Confirm,

    /// <summary>Leave everything as it is, and list it no longer.</summary>
    Dismiss,

    /// <summary>Take the change of stock back.</summary>
    Undo
}

/// <summary>The rules behind the buttons: the page shows by them what the desk does by them.</summary>
public static class FindingActions
{
    public static IReadOnlyList<FindingAction> Of(FindingRecord finding) => (FindingState)finding.StateId switch
    {
        FindingState.Open => [.. OfOpen(finding), FindingAction.Dismiss],
        FindingState.Mended when finding.Correction != 0 => [FindingAction.Undo],
        _ => []
    };

    /// <summary>Units by which stock has to change, or free units of warehouses.</summary>
    public static int Correction(FindingRecord finding) => (FindingKind)finding.KindId switch
    {
        FindingKind.StockReplaced => -finding.Units,
        FindingKind.StockDrift => finding.Before - finding.After,
        FindingKind.NobodyOwed => finding.Units,
        FindingKind.ReservationDrift => finding.After - finding.Before,
        _ => 0
    };

    /// <summary>The backorders that it is about, with their units. One that was cut off at the end of its column is left out.</summary>
    public static IReadOnlyList<(int BackorderId, int Units)> Backorders(FindingRecord finding)
    {
        var found = new List<(int, int)>();
        foreach (var part in finding.Detail.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var (id, units) = part.Split(':') is [var first, var second] ? (first, second) : ("", "");
            if (int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var backorder) && int.TryParse(units, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                found.Add((backorder, count));
        }

        return found;
    }

    private static IEnumerable<FindingAction> OfOpen(FindingRecord finding) => (FindingKind)finding.KindId switch
    {
        FindingKind.LateShortage => [FindingAction.Tell],
        FindingKind.HalfPlacedOrder => [FindingAction.Confirm],
        _ => Correction(finding) == 0 ? [] : [FindingAction.Mend]
    };
}
