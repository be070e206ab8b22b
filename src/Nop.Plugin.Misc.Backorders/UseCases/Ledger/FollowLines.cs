using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

namespace Nop.Plugin.Misc.Backorders.UseCases.Ledger;

/// <summary>How backorders come after their order lines: cancelled, made smaller, shipped, shipment undone.</summary>
internal static class FollowLines
{
    /// <summary>The changes of those that are behind.</summary>
    public static IReadOnlyList<PlannedChange> Plan(IEnumerable<FollowedLine> lines)
    {
        return [.. lines.Select(Plan).Where(change => change.Entries.Count > 0)];
    }

    /// <summary>True when the line is not what its backorder remembers.</summary>
    public static bool IsBehind(FollowedLine line)
    {
        // Of figures that cannot be nothing follows, and nobody else waits for them to be mended.
        if (!line.Row.IsSound)
            return false;

        var state = line.Row.State();

        return Next(state, line.Facts) is not null
            || !LineFollowing.Growth(state.LineQuantity, line.Facts).IsNone
            || (state.IsOrderClosed && line.Facts.Stands);
    }

    private static PlannedChange Plan(FollowedLine line)
    {
        var entries = new List<Entry>();
        var state = line.Row.State();

        while (Next(state, line.Facts) is { } entry)
        {
            entries.Add(entry);
            state = state.With(entry);
        }

        return new(line.Row, entries);
    }

    private static Entry? Next(BackorderState state, LineFacts facts)
    {
        // Of an order that came back only stock can tell how much is short again.
        if (state.IsOrderClosed)
            return null;

        var moves = LineFollowing.Follow(state.Figures, state.LineQuantity, facts);
        if (moves is [{ To: Bucket.Cancelled }, ..])
            return Cancelled(state, facts, moves);

        var isSmaller = facts.Stands && facts.Quantity < state.LineQuantity;
        if (isSmaller)
            return Entry.Of(EntryKind.LineChanged) with { LineQuantity = facts.Quantity.Value };

        if (moves.Count == 0)
            return null;

        return Entry.OfMoves(moves[0].To == Bucket.Shipped ? EntryKind.Shipped : EntryKind.ShipmentUndone, state.Figures, moves);
    }

    private static Entry Cancelled(BackorderState state, LineFacts facts, IReadOnlyList<Move> moves)
    {
        var entry = Entry.OfMoves(EntryKind.Cancelled, state.Figures, moves.TakeWhile(move => move.To == Bucket.Cancelled));

        return entry with { LineQuantity = facts.Stands ? facts.Quantity.Value : null };
    }
}
