using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

/// <summary>What was decided on a backorder as it was read. It is written as it stands, or not at all when somebody else was first.</summary>
public sealed record PlannedChange(LedgerRow Row, IReadOnlyList<Entry> Entries)
{
    public BackorderState After { get; } = Entries.Aggregate(Row.State(), (state, entry) => state.With(entry));

    /// <summary>The entries with their numbers in the history of the backorder.</summary>
    public IEnumerable<(int Number, Entry Entry)> Numbered => Entries.Select((entry, index) => (Row.LastNumber + 1 + index, entry));

    /// <summary>What the order is told of this change, if anything.</summary>
    public IEnumerable<(EntryKind Kind, Units Units)> Told => Entries.Select(entry => entry.Kind switch
    {
        EntryKind.Allocated => (entry.Kind, new Units(entry.Deltas.Allocated)),
        EntryKind.Released => (entry.Kind, new Units(entry.Deltas.Released)),
        EntryKind.Cancelled => (entry.Kind, new Units(entry.Deltas.Cancelled)),
        _ => (entry.Kind, Units.None)
    }).Where(told => !told.Item2.IsNone);
}
