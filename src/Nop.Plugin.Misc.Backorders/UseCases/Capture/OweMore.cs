using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

namespace Nop.Plugin.Misc.Backorders.UseCases.Capture;

/// <summary>Lines that grew, or whose cancelled order came back, are short by what stock owes and nobody accounts for.</summary>
internal static class OweMore
{
    /// <param name="lines">Of one stock key.</param>
    public static IReadOnlyList<PlannedChange> Plan(IEnumerable<FollowedLine> lines, Units unaccounted)
    {
        var left = unaccounted;
        var changes = new List<PlannedChange>();

        // The newest line is short first.
        foreach (var line in lines.OrderByDescending(line => line.Row.Id))
        {
            if (Next(line.Row.State(), line.Facts, left) is not { } entry)
                continue;

            changes.Add(new(line.Row, [entry]));
            left -= new Units(Math.Max(0, entry.Deltas.Waiting));
        }

        return changes;
    }

    private static Entry? Next(BackorderState state, LineFacts facts, Units unaccounted)
    {
        if (!facts.Stands)
            return null;

        if (state.IsOrderClosed)
            return Reopen(state, facts, unaccounted);

        var growth = LineFollowing.Growth(state.LineQuantity, facts);
        if (growth.IsNone)
            return null;

        var more = Units.Min(growth, unaccounted);

        return Entry.OfMore(EntryKind.LineChanged, more) with { LineQuantity = facts.Quantity.Value };
    }

    private static Entry Reopen(BackorderState state, LineFacts facts, Units unaccounted)
    {
        // Units that were ordered when it was cancelled are ordered again; what is not short of them is there.
        var again = Units.Min(state.Figures.Cancelled, facts.Quantity.Less(state.Figures.Standing));
        var back = Units.Min(unaccounted, again);

        return Entry.Reopened(back, again - back) with
        {
            LineQuantity = facts.Quantity.Value,
            Untold = -Math.Min(state.Untold, (again - back).Value)
        };
    }
}
