using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Supply;

namespace Nop.Plugin.Misc.Backorders.UseCases.Promises;

/// <summary>
/// Brings the promises of waiting lines to what expected receipts and the queue say now. Each revision is a row of the
/// history with its reason; the first promise stays as it was made (law 6).
/// </summary>
public sealed class RevisePromises(
    PromisedLines lines,
    PromiseMaker promises,
    PreOrders preOrders,
    ConfirmedSupply supply,
    BatchLedger ledger,
    ShopCalendar calendar)
{
    /// <param name="productIds">The products of the leased keys.</param>
    /// <returns>Keys that somebody has to look at again, since a line changed meanwhile.</returns>
    public async Task<IReadOnlyCollection<StockKey>> RunAsync(IReadOnlyCollection<int> productIds, Lease lease)
    {
        if (productIds.Count == 0)
            return [];

        var known = await supply.ReadAsync(productIds);
        var wanted = known.Select(ofKey => ofKey.Key.ProductId)
            .Union(await lines.UnsettledAsync(productIds, calendar.Today))
            .Union(await NowDatedAsync(productIds))
            .ToList();
        if (wanted.Count == 0)
            return [];

        var changes = new List<PlannedChange>();
        foreach (var queue in (await lines.WaitingAsync(wanted))
            .GroupBy(record => record.Key())
            .Where(queue => lease.Keys.Contains(queue.Key)))
            changes.AddRange(await PlanAsync([.. queue], [.. known[queue.Key]]));

        // Which of them it was is seen when they are looked at again.
        return await ledger.WriteAsync(changes, lease) ? [] : [.. changes.Select(change => change.Row.Key).Distinct()];
    }

    // Of the lines without a date only those are read that have one now: without a lead time that may be every queue of the shop.
    private async Task<IReadOnlyCollection<int>> NowDatedAsync(IReadOnlyCollection<int> productIds)
    {
        var dated = new HashSet<int>();
        foreach (var (product, store) in await lines.UndatedAsync(productIds))
        {
            if ((await promises.CapableAsync(product, await promises.RuleAsync(store))).To is not null)
                dated.Add(product);
        }

        return dated;
    }

    /// <summary>What would become of the promises of a queue; nothing is written.</summary>
    public async Task<IReadOnlyList<PlannedChange>> PlanAsync(IReadOnlyList<BackorderRecord> inTurn, IReadOnlyCollection<KnownSupply> known)
    {
        // Stock and its queue are the shop's, so the receipts come in one order for all stores.
        var shop = await promises.RuleAsync(storeId: 0);
        var covered = QueueWalk.Cover([.. inTurn.Select(record => new Demand(record.Id, new(record.Waiting)))], shop.Supplies(known));
        var seller = new Dictionary<(int StoreId, int BundleId), Seller>();
        var changes = new List<PlannedChange>();

        foreach (var (record, coverage) in inTurn.Zip(covered).Where(one => one.First.IsOrderPlaced && !one.First.IsOrderClosed))
        {
            var key = (record.StoreId, record.BundleProductId);
            if (!seller.TryGetValue(key, out var of))
                seller[key] = of = await SellerAsync(record, known);

            var own = coverage with { First = Own(coverage.First, of.Supplies), Last = Own(coverage.Last, of.Supplies) };
            if (Revision.Of(record.CurrentPromise(), own, of.Capable, calendar.Today, of.NotBefore) is var (promise, reason))
                changes.Add(new(
                    record.AsRow(),
                    [Entry.Of(EntryKind.PromiseRevised) with { Promise = promise, Reason = Untold.Reason(reason, record, shop) }]));
        }

        return changes;
    }

    // Handling and holidays are a store's own, and a bundle may start later than what it consists of.
    private async Task<Seller> SellerAsync(BackorderRecord record, IReadOnlyCollection<KnownSupply> known)
    {
        var rule = await promises.RuleAsync(record.StoreId);

        return new(
            rule.Supplies(known).ToDictionary(one => one.ReceiptId),
            await promises.CapableAsync(record.ProductId, rule),
            await preOrders.NotBeforeAsync(record, rule));
    }

    private static ExpectedSupply? Own(ExpectedSupply? supply, IReadOnlyDictionary<int, ExpectedSupply> ofStore)
    {
        return supply is { } one ? ofStore[one.ReceiptId] : null;
    }

    private sealed record Seller(IReadOnlyDictionary<int, ExpectedSupply> Supplies, Promise Capable, DateOnly? NotBefore);
}
