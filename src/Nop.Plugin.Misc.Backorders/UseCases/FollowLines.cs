using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Lifecycle;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Messages;
using Nop.Plugin.Misc.Backorders.Platform.Orders;

namespace Nop.Plugin.Misc.Backorders.UseCases;

/// <summary>Brings backorders after their order lines: cancelled, made smaller, shipped, shipment undone.</summary>
public class FollowLines(BackorderLedger ledger, OrderNotes notes)
{
    public async Task RunAsync(IEnumerable<FollowedLine> lines)
    {
        foreach (var line in lines)
        {
            while (await ledger.ChangeAsync(line.Record, state => Next(state, line.Facts)) is { } entry)
            {
                if (entry.Kind == EntryKind.Cancelled)
                    await notes.CancelledAsync(line.Record, entry);
            }
        }
    }

    /// <summary>True when the line is not what its backorder remembers.</summary>
    public static bool IsBehind(FollowedLine line)
    {
        var state = line.Record.State();

        return Next(state, line.Facts) is not null
            || !LineFollowing.Growth(state.LineQuantity, line.Facts).IsNone
            || (state.IsOrderClosed && line.Facts.Stands);
    }

    private static Entry? Next(BackorderState state, LineFacts facts)
    {
        // Of an order that came back only stock can tell how much is short again.
        if (state.IsOrderClosed)
            return null;

        var moves = LineFollowing.Follow(state.Figures, state.LineQuantity, facts);
        var isSmaller = facts.Stands && facts.Quantity < state.LineQuantity;

        if (moves.Count > 0 && moves[0].To == Bucket.Cancelled)
        {
            return Entry.OfMoves(EntryKind.Cancelled, state.Figures, moves.TakeWhile(move => move.To == Bucket.Cancelled))
                with { LineQuantity = facts.Stands ? facts.Quantity.Value : null };
        }

        if (isSmaller)
            return Entry.Of(EntryKind.LineChanged) with { LineQuantity = facts.Quantity.Value };

        if (moves.Count == 0)
            return null;

        return Entry.OfMoves(moves[0].To == Bucket.Shipped ? EntryKind.Shipped : EntryKind.ShipmentUndone, state.Figures, moves);
    }
}
