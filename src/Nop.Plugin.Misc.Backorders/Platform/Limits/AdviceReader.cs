using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Limits;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Supply;

namespace Nop.Plugin.Misc.Backorders.Platform.Limits;

/// <summary>What is known of all products that customers wait for, or that were limited on advice; some sums, once an hour.</summary>
internal sealed class AdviceReader(
    IRepository<BackorderRecord> backorders,
    IRepository<HistoryRecord> history,
    IRepository<ExpectedReceiptRecord> receipts,
    IRepository<LimitRecord> limits,
    IRepository<LimitAdviceRecord> advice,
    IRepository<Product> products,
    ShopCalendar calendar,
    TimeProvider clock)
{
    private const int LAST_OPEN = (int)BackorderStatus.Released;
    private const int DAYS = 30;
    private const int PRODUCT = (int)LimitScope.Product;
    private const int APPLIED = (int)AdviceState.Applied;
    private const int RECEIVED = (int)ReceiptState.Received;

    public async Task<IReadOnlyDictionary<int, AdviceFacts>> ReadAsync()
    {
        var today = calendar.Today.ToDateTime(TimeOnly.MinValue);
        var waiting = await SumsAsync(backorders.Table.Where(row => row.StatusId <= LAST_OPEN && row.Waiting > 0));
        var late = await SumsAsync(backorders.Table.Where(row => row.StatusId <= LAST_OPEN && row.Waiting > 0 && row.CurrentTo < today));
        var applied = await AppliedAsync();
        var ids = await StandingAsync([.. waiting.Keys.Union(applied.Keys)]);
        var (coming, supplied) = await SupplyAsync(ids);
        var now = clock.GetUtcNow().UtcDateTime;
        var cancelled = await CancelledAsync(ids, now.AddDays(-DAYS), now);
        var before = await CancelledAsync(ids, now.AddDays(-2 * DAYS), now.AddDays(-DAYS));
        var ruled = await limits.Table.Where(row => row.ScopeId == PRODUCT).Select(row => row.ScopeKey).ToListAsync();

        return ids.ToDictionary(id => id, id => new AdviceFacts(
            waiting.GetValueOrDefault(id),
            coming.GetValueOrDefault(id),
            late.GetValueOrDefault(id),
            cancelled.GetValueOrDefault(id),
            before.GetValueOrDefault(id),
            supplied.Contains(id),
            ruled.Contains(id),
            applied.TryGetValue(id, out var action) ? action : null));
    }

    // What was applied last, where its rule still stands.
    private async Task<Dictionary<int, AdviceAction>> AppliedAsync()
    {
        var rows = await (
            from row in advice.Table
            join limit in limits.Table on row.ProductId equals limit.ScopeKey
            where row.StateId == APPLIED && limit.ScopeId == PRODUCT
            select new { row.Id, row.ProductId, row.ActionId }).ToListAsync();

        return rows.GroupBy(row => row.ProductId).ToDictionary(of => of.Key, of => (AdviceAction)of.MaxBy(row => row.Id)!.ActionId);
    }

    private async Task<List<int>> StandingAsync(List<int> ids) => await products.Table
        .Where(product => ids.Contains(product.Id) && !product.Deleted)
        .Select(product => product.Id)
        .ToListAsync();

    private static async Task<Dictionary<int, long>> SumsAsync(IQueryable<BackorderRecord> rows)
    {
        var sums = await rows
            .GroupBy(row => row.ProductId)
            .Select(of => new { ProductId = of.Key, Units = of.Sum(row => (long)row.Waiting) })
            .ToListAsync();

        return sums.ToDictionary(row => row.ProductId, row => row.Units);
    }

    private async Task<(Dictionary<int, long> Coming, HashSet<int> Supplied)> SupplyAsync(List<int> ids)
    {
        var rows = await receipts.Table
            .Where(row => ids.Contains(row.ProductId))
            .Select(row => new { row.ProductId, row.StateId, row.IsConfirmed, row.Units, row.Received })
            .ToListAsync();
        var coming = rows
            .Where(row => row.IsConfirmed && (row.StateId < RECEIVED) && (row.Units > row.Received))
            .GroupBy(row => row.ProductId)
            .ToDictionary(of => of.Key, of => of.Sum(row => (long)row.Units - row.Received));

        return (coming, [.. rows.Select(row => row.ProductId)]);
    }

    private async Task<Dictionary<int, long>> CancelledAsync(List<int> ids, DateTime since, DateTime until)
    {
        var sums = await (
            from entry in history.Table
            join record in backorders.Table on entry.BackorderId equals record.Id
            where entry.CancelledDelta > 0
                && entry.CreatedOnUtc > since
                && entry.CreatedOnUtc <= until
                && ids.Contains(record.ProductId)
            group entry by record.ProductId into of
            select new { ProductId = of.Key, Units = of.Sum(row => (long)row.CancelledDelta) }).ToListAsync();

        return sums.ToDictionary(row => row.ProductId, row => row.Units);
    }
}
