using Nop.Plugin.Misc.Backorders.Domain.Allocation;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

namespace Nop.Plugin.Misc.Backorders.UseCases.Allocation;

/// <summary>Sets stock that arrived aside for those who wait, in turn; clears it for shipping where the store's rule says so.</summary>
public sealed class GrantStock(QueueReader queues, BatchLedger ledger, StoreSettings settings)
{
    // Longer queues are read from their head until stock is given out: most of a long queue gets nothing of a small receipt.
    private const int SHORT_QUEUE = 300;

    /// <param name="grantable">What each key may give, and how many lines wait for it.</param>
    /// <returns>Keys that somebody has to look at again.</returns>
    public async Task<IReadOnlyCollection<StockKey>> RunAsync(
        IReadOnlyCollection<(StockKey Key, Units Grantable, int Lines)> grantable,
        Lease lease)
    {
        // Stock is shared by all stores, so the rule of sharing it is the shop's, not a store's.
        var shop = await settings.OfAsync();
        var rule = shop.CompleteLinesOnly ? GrantRule.CompleteLineOnly : GrantRule.Partial;
        var releases = new StoreReleases(settings);
        var again = new List<StockKey>();

        foreach (var (key, units, _) in grantable.Where(one => one.Lines > SHORT_QUEUE))
        {
            if (!await GrantLongAsync(key, units, rule, releases, lease))
                again.Add(key);
        }

        again.AddRange(await GrantShortAsync([.. grantable.Where(one => one.Lines is > 0 and <= SHORT_QUEUE)], rule, releases, lease));

        return again;
    }

    private async Task<bool> GrantLongAsync(StockKey key, Units grantable, GrantRule rule, StoreReleases releases, Lease lease)
    {
        for (var left = grantable; !left.IsNone;)
        {
            var head = await queues.HeadAsync(key, Math.Min(SHORT_QUEUE, left.Value));
            var changes = await PlanAsync(head, left, rule, releases);
            if (changes.Count == 0)
                return true;

            if (!await ledger.WriteAsync(changes, lease))
                return false;

            left -= Given(changes);
        }

        return true;
    }

    private async Task<IReadOnlyCollection<StockKey>> GrantShortAsync(
        IReadOnlyCollection<(StockKey Key, Units Grantable, int Lines)> grantable,
        GrantRule rule,
        StoreReleases releases,
        Lease lease)
    {
        if (grantable.Count == 0)
            return [];

        var units = grantable.ToDictionary(one => one.Key, one => one.Grantable);
        var rows = await queues.LinesAsync([.. units.Keys.Select(key => key.ProductId).Distinct()]);
        var changes = new List<PlannedChange>();
        foreach (var queue in rows.GroupBy(row => row.Key).Where(queue => units.ContainsKey(queue.Key)))
            changes.AddRange(await PlanAsync([.. queue], units[queue.Key], rule, releases));

        // Which of them it was is seen when they are looked at again.
        return await ledger.WriteAsync(changes, lease) ? [] : [.. units.Keys];
    }

    // What leaves in one shipment is released when the order is complete, and that is asked of all its lines.
    private static async Task<IReadOnlyList<PlannedChange>> PlanAsync(
        IReadOnlyList<LedgerRow> queue,
        Units grantable,
        GrantRule rule,
        StoreReleases releases)
    {
        var byId = queue.Where(row => row.IsSound).ToDictionary(row => row.Id);
        var plan = Allocator.Plan(queue.Where(row => row.IsSound).Select(row => row.WaitingLine()).ToArray(), grantable, rule);
        var changes = new List<PlannedChange>();

        foreach (var grant in plan.Grants)
        {
            var row = byId[grant.BackorderId];
            var state = row.State();
            var allocated = Entry.OfMoves(EntryKind.Allocated, state.Figures, [new(Bucket.Waiting, Bucket.Allocated, grant.Given)]);
            var released = row.IsTogether ? null : await ReleaseAsync(row.StoreId, state.With(allocated), releases);
            changes.Add(new(row, released is null ? [allocated] : [allocated, released]));
        }

        return changes;
    }

    /// <summary>What was allocated before the rule was switched on, or by a server that died right after.</summary>
    /// <returns>False when somebody has to look again.</returns>
    public async Task<bool> ReleaseAsync(IReadOnlyCollection<int> productIds, Lease lease)
    {
        var releases = new StoreReleases(settings);
        var stores = await releases.AmongAsync(await queues.StoresWithAllocatedAsync(productIds));
        if (stores.Count == 0)
            return true;

        var changes = new List<PlannedChange>();
        foreach (var row in await queues.AllocatedAsync(productIds, stores))
        {
            if (row.IsSound && lease.Keys.Contains(row.Key) && await ReleaseAsync(row.StoreId, row.State(), releases) is { } released)
                changes.Add(new(row, [released]));
        }

        return await ledger.WriteAsync(changes, lease);
    }

    private static async Task<Entry?> ReleaseAsync(int storeId, BackorderState state, StoreReleases releases)
    {
        if (state.IsPassedOver || state.Figures.Allocated.IsNone || !await releases.AreAutomaticAsync(storeId))
            return null;

        return Entry.OfMoves(EntryKind.Released, state.Figures, [new(Bucket.Allocated, Bucket.Released, state.Figures.Allocated)]);
    }

    private static Units Given(IEnumerable<PlannedChange> changes)
    {
        return new(changes.Sum(change => change.Row.Waiting - change.After.Figures.Waiting.Value));
    }
}
