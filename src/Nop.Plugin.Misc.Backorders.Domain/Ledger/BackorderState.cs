using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Ledger;

/// <summary>A backorder as its entries tell it.</summary>
public sealed record BackorderState
{
    private static readonly Promise _unknown = new Promise.Unknown();

    /// <summary>Before its first entry.</summary>
    public static readonly BackorderState Nothing = new();

    /// <summary>Number of the last entry; the next one claims the number after it.</summary>
    public int LastNumber { get; init; }

    public Figures Figures { get; init; }

    /// <summary>Units of them of which the customer does not know that they are short.</summary>
    public int Untold { get; init; }

    /// <summary>Quantity of the order line when last looked at.</summary>
    public Units LineQuantity { get; init; }

    public int Priority { get; init; }

    public bool OnHold { get; init; }

    /// <summary>False while the order may be one that failed half-way through its placing.</summary>
    public bool IsOrderPlaced { get; init; }

    /// <summary>The order was seen cancelled or deleted; it may come back.</summary>
    public bool IsOrderClosed { get; init; }

    /// <summary>The first promise that was made. Nothing overwrites it (law 6).</summary>
    public Promise Original { get; init; } = _unknown;

    public Promise Current { get; init; } = _unknown;

    public BackorderStatus Status => BackorderStatuses.Of(Figures);

    /// <summary>Not granted stock: held by a clerk, or of an order that nobody knows to be real.</summary>
    public bool IsPassedOver => OnHold || !IsOrderPlaced;

    public static BackorderState Replay(IEnumerable<Entry> entries) => entries.Aggregate(Nothing, (state, entry) => state.With(entry));

    public BackorderState With(Entry entry) => this with
    {
        LastNumber = LastNumber + 1,
        Figures = entry.Deltas.AddTo(Figures),
        Untold = Math.Max(0, Untold + entry.Untold),
        LineQuantity = entry.LineQuantity is { } quantity ? new(quantity) : LineQuantity,
        Priority = entry.Priority ?? Priority,
        OnHold = IsOnHoldAfter(entry),
        IsOrderPlaced = IsOrderPlaced || entry.Kind == EntryKind.OrderPlaced,
        IsOrderClosed = IsOrderClosedAfter(entry),
        Original = LastNumber == 0 ? entry.Promise ?? _unknown : Original,
        Current = entry.Promise ?? Current
    };

    private bool IsOnHoldAfter(Entry entry) => entry.Kind switch
    {
        EntryKind.Held or EntryKind.ReleaseUndone => true,
        EntryKind.Unheld => false,
        _ => OnHold
    };

    // Units cancelled because the line shrank come with its new quantity; without one the whole order went.
    private bool IsOrderClosedAfter(Entry entry) => entry.Kind switch
    {
        EntryKind.Cancelled => entry.LineQuantity is null,
        EntryKind.Reopened => false,
        _ => IsOrderClosed
    };
}
