using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger;

/// <summary>Which changes of a backorder are told: to its order, to its shopper, or both.</summary>
internal static class ToldEntries
{
    /// <returns>Null when nobody is told of it.</returns>
    public static ToTellRecord? Of(int backorderId, Entry entry, DateTime nowUtc)
    {
        int? units = entry.Kind switch
        {
            EntryKind.Allocated => Some(entry.Deltas.Allocated),
            EntryKind.Released => Some(entry.Deltas.Released),
            EntryKind.Shipped => Some(entry.Deltas.Shipped),
            EntryKind.Cancelled => Some(entry.Deltas.Cancelled),
            EntryKind.PromiseRevised when entry.Reason != Revision.OVERDUE_BEFORE => 0,
            _ => null
        };

        return units is { } told ? new() { BackorderId = backorderId, KindId = (int)entry.Kind, Units = told, DueOnUtc = nowUtc } : null;
    }

    private static int? Some(int units) => units > 0 ? units : null;
}
