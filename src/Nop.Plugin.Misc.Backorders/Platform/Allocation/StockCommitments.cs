using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Allocation;

/// <summary>
/// Who counts on the goods of a stock key that are in the house: allocations, and lines that stock covered when they were placed.
/// </summary>
public sealed class StockCommitments(
    IRepository<BackorderRecord> backorders,
    IRepository<HistoryRecord> history,
    LineReader lines,
    LateLines lateLines,
    TimeProvider clock)
{
    /// <param name="Rows">The backorders among the claims, by id.</param>
    /// <param name="Lines">The covered lines among the claims, by order item.</param>
    public sealed record Found(
        IReadOnlyList<StockCommitment> Claims,
        IReadOnlyDictionary<int, LedgerRow> Rows,
        IReadOnlyDictionary<int, LateLine> Lines);

    public const string SHIPPED_WHILE_WAITING = "shipped-while-waiting";
    public const string CANCELLED = "cancelled-without-return";
    public const string CANCELLED_BY_STATUS = "cancelled-by-status";
    public const string UNKNOWN = "unknown";

    private const int LAST_OPEN = (int)BackorderStatus.Released;
    private const int ALLOCATED = (int)EntryKind.Allocated;
    private const int SHIPPED = (int)EntryKind.Shipped;
    private const int CANCELLING = (int)EntryKind.Cancelled;

    /// <summary>Causes are looked for in what happened that recently.</summary>
    private static readonly TimeSpan _recent = TimeSpan.FromDays(7);

    public async Task<Found> FindAsync(StockKey key)
    {
        var recent = clock.GetUtcNow().UtcDateTime - UncapturedLines.Reach;
        var rows = await backorders.Table
            .Where(record => record.ProductId == key.ProductId && record.CombinationId == key.CombinationId
                && (record.StatusId <= LAST_OPEN || (!record.IsOrderClosed && record.UpdatedOnUtc > recent)))
            .AsRows()
            .ToListAsync();
        var followed = await lines.FactsAsync(rows);
        var since = await AllocatedSinceAsync(rows.Where(row => row.Allocated + row.Released > 0).Select(row => row.Id));
        var uncaptured = await lateLines.OfKeyAsync(key, clock.GetUtcNow().UtcDateTime);
        var claims = followed.SelectMany(line => OfBackorder(line, since.GetValueOrDefault(line.Row.Id, line.Row.PlacedOnUtc)))
            .Concat(uncaptured.Select(line => Covered(line, line.Line.Order.CreatedOnUtc)));

        return new([.. claims], rows.ToDictionary(row => row.Id), uncaptured.ToDictionary(line => line.Line.Item.Id));
    }

    private static IEnumerable<StockCommitment> OfBackorder(FollowedLine line, DateTime allocatedOnUtc)
    {
        var (row, facts) = line;
        var placed = row.PlacedOnUtc;
        if (row.Allocated + row.Released > 0)
            yield return new(CommitmentKind.Allocated, row.Id, new(row.Allocated + row.Released), allocatedOnUtc, placed);

        // Covered units leave first, so what was shipped beyond them was on backorder.
        var covered = row.LineQuantity - (row.Waiting + row.Allocated + row.Released + row.Shipped);
        if (facts.Stands && covered > facts.Shipped.Value)
            yield return new(CommitmentKind.CoveredPart, row.Id, new(covered - facts.Shipped.Value), placed, placed);
    }

    private static StockCommitment Covered(LateLine line, DateTime placed) =>
        new(CommitmentKind.CoveredLine, line.Line.Item.Id, line.Unshipped, placed, placed);

    /// <summary>
    /// When the youngest order was placed that counts on units which stock covered of a backordered line; long ago when none does.
    /// </summary>
    public async Task<DateTime> LastCoveredPartAsync(StockKey key)
    {
        var found = await FindAsync(key);

        return found.Claims
            .Where(claim => claim.Kind == CommitmentKind.CoveredPart)
            .Select(claim => claim.PlacedOnUtc)
            .DefaultIfEmpty()
            .Max();
    }

    /// <summary>When stock was last set aside for somebody who still counts on it; long ago when for nobody.</summary>
    public async Task<DateTime> LastAllocatedAsync(StockKey key)
    {
        return await (
            from row in history.Table
            join record in backorders.Table on row.BackorderId equals record.Id
            where record.ProductId == key.ProductId && record.CombinationId == key.CombinationId
                && record.StatusId <= LAST_OPEN && record.Allocated + record.Released > 0 && row.KindId == ALLOCATED
            orderby row.CreatedOnUtc descending
            select row.CreatedOnUtc).FirstOrDefaultAsync();
    }

    /// <summary>Why stock may owe units that no line explains, as a code.</summary>
    public async Task<string> CauseAsync(StockKey key)
    {
        var since = clock.GetUtcNow().UtcDateTime - _recent;
        var kinds = await (
            from row in history.Table
            join record in backorders.Table on row.BackorderId equals record.Id
            where record.ProductId == key.ProductId && record.CombinationId == key.CombinationId && row.CreatedOnUtc > since
                && row.WaitingDelta < 0 && (row.KindId == SHIPPED || row.KindId == CANCELLING)
            orderby row.Id descending
            select row.KindId).Take(1).ToListAsync();

        return kinds.FirstOrDefault() switch
        {
            SHIPPED => SHIPPED_WHILE_WAITING,
            CANCELLING => CANCELLED,
            _ => UNKNOWN
        };
    }

    private async Task<Dictionary<int, DateTime>> AllocatedSinceAsync(IEnumerable<int> backorderIds)
    {
        var ids = backorderIds.ToList();
        var times = await history.Table
            .Where(row => ids.Contains(row.BackorderId) && row.KindId == ALLOCATED)
            .GroupBy(row => row.BackorderId)
            .Select(group => new { BackorderId = group.Key, Since = group.Max(row => row.CreatedOnUtc) })
            .ToListAsync();

        return times.ToDictionary(time => time.BackorderId, time => time.Since);
    }
}
