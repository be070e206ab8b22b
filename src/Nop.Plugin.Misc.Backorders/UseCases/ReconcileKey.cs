using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.UseCases;

/// <summary>
/// Makes the backorders of one stock key what stock, orders and shipments say now. What was heard of in between does
/// not matter (law 1).
/// </summary>
public class ReconcileKey(
    BackorderShelf shelf,
    BackorderLedger ledger,
    LineReader lines,
    StockReader stock,
    LineChanges changes,
    GrantStock grant)
{
    /// <param name="orderIds">Orders whose closed backorders are looked at, too.</param>
    /// <param name="mayGrant">Asked when all is read, just before stock is given away.</param>
    /// <returns>False when somebody has to look again.</returns>
    public async Task<bool> RunAsync(StockKey key, IReadOnlyCollection<int> orderIds, KeyLeaseRecord lease, Func<Task<bool>> mayGrant)
    {
        foreach (var torn in await shelf.TornAsync(key))
            await ledger.ReplayAsync(torn);

        var records = await shelf.OfKeyAsync(key, orderIds);
        var followed = await lines.FactsAsync(records);
        await changes.FollowAsync(followed);

        // Stock is read after what waits: an order that is placed meanwhile then makes the result too small, never too large.
        if (await stock.AvailableAsync(key) is not { } available)
            return true;

        await changes.OweMoreAsync(followed, Level(available, records).Unaccounted);

        var level = Level(available, records);

        return await mayGrant() && await grant.RunAsync(records, level.Grantable, lease);
    }

    private static StockLevel Level(int available, IEnumerable<BackorderRecord> records)
    {
        return new(available, new(records.Sum(record => record.Waiting)));
    }
}
