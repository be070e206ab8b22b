using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases.Capture;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies.Lines;
using Nop.Plugin.Misc.Backorders.UseCases.Jobs;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

/// <summary>
/// Compares what stock, its history, warehouses, orders and backorders say, after each of them was served. What does
/// not add up is listed with its cause; nothing is changed.
/// </summary>
internal sealed class FindDiscrepancies(
    StockReader stock,
    QueueReader queues,
    KeyLeases leases,
    LateShortages lateShortages,
    DiscrepancyList findings,
    CorrectStock mend,
    IncompleteOrders halfPlaced,
    CompareStock books,
    PutBacks putBacks,
    RememberedLines remembered,
    TimeProvider clock,
    Reservations reservations,
    UndecidedLines undecided,
    WithheldUnits withheld,
    KeptFindings kept)
{
    /// <summary>A request that put something back looks at it itself; this is for what it left half done.</summary>
    private static readonly TimeSpan _heard = TimeSpan.FromMinutes(10);

    public async Task RunAsync()
    {
        var waiting = await queues.SumsAsync();
        var below = await stock.BelowZeroAsync();

        await LookAtStockWithoutBackordersAsync(below, waiting);
        await LookAtCancelledOrdersAsync(below, waiting);
        await ResumeMendingAsync();
        await halfPlaced.RunAsync();
        await books.RunAsync(waiting.Keys.ToHashSet());
        await putBacks.LookAgainAsync(await remembered.KeysAsync(clock.GetUtcNow().UtcDateTime - _heard));
        await undecided.RunAsync();
        await reservations.RunAsync([.. waiting.Keys.Where(key => key.CombinationId == 0).Select(key => key.ProductId)]);
    }

    // Goods that come in later hide in the number what a cancelled order still holds of it.
    private async Task LookAtCancelledOrdersAsync(IReadOnlyDictionary<StockKey, int> below, IReadOnlyDictionary<StockKey, QueueSum> waiting)
    {
        var held = await withheld.AllAsync();
        await findings.GoneAsync(
            DiscrepancyKind.NobodyOwed,
            finding => IsSettled(finding, below, waiting) && !held.ContainsKey(finding.Key()));
        if (held.Count == 0)
            return;

        var listed = await findings.OpenAsync(DiscrepancyKind.NobodyOwed, held.Keys.Select(key => key.ProductId).Distinct());
        foreach (var (key, of) in held.Where(one => !listed.Any(row => row.ProductId == one.Key.ProductId
            && row.CombinationId == one.Key.CombinationId
            && row.Units >= one.Value.Units.Value)))
        {
            var owed = waiting.GetValueOrDefault(key).Waiting.Value;
            await kept.KeepAsync(
                DiscrepancyKind.NobodyOwed,
                key,
                of.Units.Value,
                StockCommitments.CANCELLED_BY_STATUS,
                before: -owed,
                after: below.GetValueOrDefault(key),
                of.OrderId,
                of.Detail);
        }
    }

    // Products that owe and have no backorder at all are nowhere else looked at.
    private async Task LookAtStockWithoutBackordersAsync(
        IReadOnlyDictionary<StockKey, int> below,
        IReadOnlyDictionary<StockKey, QueueSum> waiting)
    {
        var levels = below.Where(one => !waiting.ContainsKey(one.Key))
            .Select(one => new KeyLevel(one.Key, new(one.Value, Units.None), 0))
            .ToList();

        foreach (var chunk in levels.Chunk(200))
        {
            var lease = await leases.TakeAsync([.. chunk.Select(level => level.Key)]);
            try
            {
                await lateShortages.LookAsync([.. chunk.Where(level => lease.Keys.Contains(level.Key))], lease);
            }
            finally
            {
                await leases.ReleaseAsync(lease);
            }
        }
    }

    // Whoever mends has the key to themselves: who gets it while something is still being mended meets a dead one's work.
    private async Task ResumeMendingAsync()
    {
        foreach (var mending in await findings.MendingAsync())
        {
            var key = new StockKey(mending.ProductId, mending.CombinationId);
            var lease = await leases.TakeAsync([key]);
            try
            {
                if (lease.Keys.Contains(key) && await findings.FindAsync(mending.Id) is
                    {
                        StateId: (int)DiscrepancyState.Mending
                    or (int)DiscrepancyState.Undoing
                    } left)
                    await mend.ResumeAsync(left);
            }
            finally
            {
                await leases.ReleaseAsync(lease);
            }
        }
    }

    private static bool IsSettled(
        DiscrepancyRecord finding,
        IReadOnlyDictionary<StockKey, int> below,
        IReadOnlyDictionary<StockKey, QueueSum> waiting)
    {
        var key = finding.Key();

        return new StockLevel(below.GetValueOrDefault(key), waiting.GetValueOrDefault(key).Waiting).Unaccounted.IsNone;
    }
}
