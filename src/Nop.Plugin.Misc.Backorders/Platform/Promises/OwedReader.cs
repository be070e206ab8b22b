using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Eligibility;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>Reads what is owed to those who wait and are served: a queue of thousands is one sum.</summary>
public sealed class OwedReader(IRepository<BackorderRecord> backorders, ServedLines served)
{
    private const int LAST_OPEN = (int)BackorderStatus.Released;

    /// <summary>Units that are served before those of an order that was placed then and has no priority (law 5).</summary>
    public async Task<Units> AheadOfAsync(StockKey key, DateTime placedOnUtc)
    {
        var ahead = backorders.Table.Where(record => record.ProductId == key.ProductId && record.CombinationId == key.CombinationId
            && record.StatusId <= LAST_OPEN && record.Waiting > 0
            && (record.QueueRank < 0 || (record.QueueRank == 0 && record.PlacedOnUtc <= placedOnUtc)));
        // Nullable, since the sum over no rows is null to a database.
        var units = await (await served.AmongAsync(ahead)).SumAsync(record => (long?)record.Waiting);

        return new((int)Math.Clamp(units ?? 0, 0, int.MaxValue));
    }
}
