using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.UseCases.Capture;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Nop.Plugin.Misc.Backorders.UseCases.Ledger;

namespace Nop.Plugin.Misc.Backorders.UseCases.Jobs;

/// <summary>
/// Makes the backorders of some stock keys what stock, orders and shipments say now. What was heard of in between does
/// not matter (law 1). The number of statements does not grow with the number of keys.
/// </summary>
public sealed class ReconcileKeys(
    QueueReader queues,
    BackorderLedger ledger,
    BatchLedger batches,
    LinesBehind linesBehind,
    StockReader stock,
    LateShortages lateShortages,
    StockInDoubt doubt,
    GrantStock grant)
{
    /// <param name="products">The products of the leased keys.</param>
    /// <param name="orderIds">Orders whose closed backorders are looked at, too.</param>
    /// <param name="quiet">Asked when all is read, just before stock is given away: the products whose stock nobody is changing.</param>
    /// <returns>Keys that somebody has to look at again.</returns>
    public async Task<IReadOnlySet<StockKey>> RunAsync(
        Lease lease,
        IReadOnlyCollection<int> products,
        IReadOnlyCollection<int> orderIds,
        Func<Task<IReadOnlySet<int>>> quiet)
    {
        foreach (var torn in await queues.TornAsync(products))
            await ledger.ReplayAsync(torn);

        var again = new HashSet<StockKey>();
        var behind = (await linesBehind.FindAsync(products, orderIds))
            .Where(line => line.Row.IsSound && lease.Keys.Contains(line.Row.Key))
            .ToList();
        var grown = await FollowAsync(behind, lease, again);

        // Stock is read after what waits: an order that is placed meanwhile then makes the result too small, never too large.
        var sums = new Dictionary<StockKey, QueueSum>(await queues.SumsAsync(products));
        var available = await stock.AvailableAsync(lease.Keys.ToList());
        await OweMoreAsync(grown, available, sums, lease, again);

        var still = await quiet();
        var levels = Levels(lease.Keys.Where(key => still.Contains(key.ProductId) && !again.Contains(key)), available, sums);
        again.UnionWith(lease.Keys.Where(key => !still.Contains(key.ProductId)));

        again.UnionWith(await GiveAsync(levels, lease));
        if (!await grant.ReleaseAsync(products, lease))
            again.UnionWith(lease.Keys);

        return again;
    }

    private static List<KeyLevel> Levels(
        IEnumerable<StockKey> keys,
        IReadOnlyDictionary<StockKey, int> available,
        Dictionary<StockKey, QueueSum> sums)
    {
        return
        [
            .. from key in keys
               where available.ContainsKey(key)
               let sum = sums.GetValueOrDefault(key)
               select new KeyLevel(key, new(available[key], sum.Waiting), sum.Lines)
        ];
    }

    /// <summary>Takes back what is short of units, and gives what exists beyond doubt.</summary>
    private async Task<IEnumerable<StockKey>> GiveAsync(List<KeyLevel> levels, Lease lease)
    {
        await lateShortages.LookAsync(levels, lease);
        var certain = await doubt.JudgeAsync(levels);

        return await grant.RunAsync(
            [.. certain.Where(level => !level.Stock.Grantable.IsNone).Select(level => (level.Key, level.Stock.Grantable, level.Lines))],
            lease);
    }

    /// <returns>The lines that may owe more, as they are after they were followed.</returns>
    private async Task<IReadOnlyList<FollowedLine>> FollowAsync(IReadOnlyList<FollowedLine> behind, Lease lease, HashSet<StockKey> again)
    {
        var changes = FollowLines.Plan(behind);
        if (!await batches.WriteAsync(changes, lease))
            again.UnionWith(changes.Select(change => change.Row.Key));

        var after = changes.ToDictionary(change => change.Row.Id, change => change.Row.After(change.After));

        return [.. behind.Select(line => after.TryGetValue(line.Row.Id, out var row) ? line with { Row = row } : line)];
    }

    private async Task OweMoreAsync(
        IReadOnlyList<FollowedLine> lines,
        IReadOnlyDictionary<StockKey, int> available,
        Dictionary<StockKey, QueueSum> sums,
        Lease lease,
        HashSet<StockKey> again)
    {
        foreach (var ofKey in lines.GroupBy(line => line.Row.Key)
            .Where(ofKey => available.ContainsKey(ofKey.Key) && !again.Contains(ofKey.Key)))
        {
            var sum = sums.GetValueOrDefault(ofKey.Key);
            var changes = OweMore.Plan(ofKey, new StockLevel(available[ofKey.Key], sum.Waiting).Unaccounted);
            if (changes.Count == 0)
                continue;

            if (!await batches.WriteAsync(changes, lease))
                again.Add(ofKey.Key);

            var more = changes.Sum(change => (long)change.After.Figures.Waiting.Value - change.Row.Waiting);
            sums[ofKey.Key] = new(new((int)Math.Min(sum.Waiting.Value + more, int.MaxValue)), sum.Lines + changes.Count);
        }
    }
}
