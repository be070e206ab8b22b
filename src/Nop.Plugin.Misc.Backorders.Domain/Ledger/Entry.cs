using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Ledger;

/// <summary>
/// One numbered change of a backorder. Nothing is ever overwritten: the next entry tells the rest. Figures change by moves of the
/// table, by more units that are short, or when an order that was cancelled stands again; there is no other way to make an entry.
/// </summary>
public sealed record Entry
{
    private Entry(EntryKind kind, Deltas deltas) => (Kind, Deltas) = (kind, deltas);

    public EntryKind Kind { get; }

    public Deltas Deltas { get; }

    /// <summary>The quantity of the order line from now on; null when the entry does not say.</summary>
    public int? LineQuantity { get; init; }

    public int? Priority { get; init; }

    /// <summary>The promise from now on; null when the entry does not say.</summary>
    public Promise? Promise { get; init; }

    /// <summary>Units more of which the customer does not know that they are short; negative: units that were told.</summary>
    public int Untold { get; init; }

    public string Reason { get; init; } = "";

    public static Entry Of(EntryKind kind) => new(kind, Deltas.None);

    public static Entry Captured(Units shortage, Units lineQuantity, Promise promise)
    {
        return OfMore(EntryKind.Captured, shortage) with { LineQuantity = lineQuantity.Value, Promise = promise };
    }

    /// <summary>More of the line is short than was known.</summary>
    public static Entry OfMore(EntryKind kind, Units more) => new(kind, new(more.Value, 0, 0, 0, 0));

    /// <summary>
    /// Cancelled units that are ordered again: some are short as before, and of the others the backorder knows nothing any more.
    /// </summary>
    /// <param name="covered">Units that stock has.</param>
    public static Entry Reopened(Units waiting, Units covered)
    {
        return new(EntryKind.Reopened, new(waiting.Value, 0, 0, 0, -(waiting.Value + covered.Value)));
    }

    /// <summary>As its row in the history tells it.</summary>
    public static Entry Stored(EntryKind kind, Deltas deltas) => new(kind, deltas);

    /// <exception cref="InvalidOperationException">The table of moves does not name one of them.</exception>
    public static Entry OfMoves(EntryKind kind, Figures before, IEnumerable<Move> moves)
    {
        return new(kind, Deltas.Between(before, Moves.Apply(before, moves)));
    }
}
