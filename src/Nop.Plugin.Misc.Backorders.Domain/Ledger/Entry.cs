using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Ledger;

/// <summary>One numbered change of a backorder. Nothing is ever overwritten: the next entry tells the rest.</summary>
public sealed record Entry(EntryKind Kind, Deltas Deltas)
{
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
        return new(EntryKind.Captured, new(shortage.Value, 0, 0, 0, 0)) { LineQuantity = lineQuantity.Value, Promise = promise };
    }

    public static Entry OfMoves(EntryKind kind, Figures before, IEnumerable<Move> moves)
    {
        return new(kind, Deltas.Between(before, LineFollowing.Apply(before, moves)));
    }
}
