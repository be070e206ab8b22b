using Nop.Plugin.Misc.Backorders.Domain.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

/// <summary>
/// What was decided on a backorder as it was read. It is written as it stands, or not at all when somebody else was first.
/// </summary>
public sealed record PlannedChange(LedgerRow Row, IReadOnlyList<Entry> Entries)
{
    public BackorderState After { get; } = Entries.Aggregate(Row.State(), (state, entry) => state.With(entry));

    /// <summary>What is promised from now on is known.</summary>
    public bool IsPromised { get; } = Entries.Any(entry => entry.Promise is not null);

    /// <summary>The entries with their numbers in the history of the backorder.</summary>
    public IEnumerable<(int Number, Entry Entry)> Numbered => Entries.Select((entry, index) => (Row.LastNumber + 1 + index, entry));

    /// <summary>What the order is told of this change, if anything.</summary>
    public IEnumerable<ToTellRecord> Told(DateTime nowUtc) =>
        Entries.Select(entry => ToldEntries.Of(Row.Id, entry, nowUtc)).OfType<ToTellRecord>();
}
