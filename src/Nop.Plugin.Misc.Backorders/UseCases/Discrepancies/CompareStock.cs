using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Stock.Numbers;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

/// <summary>
/// The shop's stock number against the shop's own history of its changes. Simultaneous orders overwrite each other's
/// number, each with a row of its own in the history: the number is then too high by what was lost, to the unit.
/// </summary>
internal sealed class CompareStock(
    IRepository<StockQuantityHistory> history,
    IRepository<StockWatchRecord> watches,
    IRepository<Product> products,
    StockReader stock,
    MovedSources moved,
    NumberTexts texts,
    DiscrepancyList findings,
    TimeProvider clock)
{
    /// <summary>The shop writes number and history one after the other; younger rows may not be complete.</summary>
    private static readonly TimeSpan _settled = TimeSpan.FromMinutes(1);

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <param name="keys">Keys on which something waits; of others nobody keeps books.</param>
    public async Task RunAsync(IReadOnlySet<StockKey> keys)
    {
        // The row of no product remembers how far the history was read.
        var read = await WatchAsync(new(0, 0));
        var settled = NowUtc - _settled;
        var until = await history.Table
            .Where(row => row.Id > read.HistoryId && row.CreatedOnUtc <= settled)
            .OrderByDescending(row => row.Id)
            .Select(row => row.Id)
            .FirstOrDefaultAsync();
        if (until == 0)
            return;

        var isCertain = true;
        foreach (var key in await ChangedAsync(read.HistoryId, until, keys))
            isCertain &= await CheckAsync(key, settled);

        // What was seen once is looked at again.
        if (isCertain)
        {
            read.HistoryId = until;
            await SaveAsync(read);
        }
    }

    private async Task<IReadOnlyList<StockKey>> ChangedAsync(int after, int until, IReadOnlySet<StockKey> keys)
    {
        var changed = await (
            from row in history.Table
            join product in products.Table on row.ProductId equals product.Id
            where row.Id > after && row.Id <= until && !product.UseMultipleWarehouses
            select new { row.ProductId, row.CombinationId }).Distinct().ToListAsync();

        return [.. changed.Select(row => new StockKey(row.ProductId, row.CombinationId ?? 0)).Where(keys.Contains)];
    }

    /// <returns>False when a drift was seen for the first time.</returns>
    private async Task<bool> CheckAsync(StockKey key, DateTime settled)
    {
        var watch = await WatchAsync(key);
        if (watch.HistoryId == 0 && !await BeginAsync(watch, key))
            return true;

        var rows = await RowsAsync(key, watch.HistoryId);
        if (rows.Count == 0 || rows[^1].CreatedOnUtc > settled || await stock.AvailableAsync(key) is not { } available)
            return true;

        // The history knows nothing of units that are taken off wherever the number is read.
        return await CompareAsync(key, watch, rows, available + await moved.UnitsAsync(key));
    }

    private async Task<bool> CompareAsync(StockKey key, StockWatchRecord watch, List<StockQuantityHistory> rows, int actual)
    {
        var set = await texts.CausesAsync();
        var books = LostUpdates.Books(watch.Available, rows, set);
        if (books.Drift(actual) != 0 && watch.DriftSeen != books.Drift(actual))
        {
            watch.DriftSeen = books.Drift(actual);
            await SaveAsync(watch);

            return false;
        }

        // Somebody said what there is: what was lost before is not in that number.
        if (rows.Exists(row => set.ContainsKey(row.Message ?? "")))
            await findings.GoneAsync(DiscrepancyKind.StockDrift, finding => finding.Key() == key);

        if (books.Drift(actual) != 0)
            await ReportAsync(key, watch, books, actual, rows[^1].Id);

        (watch.Available, watch.HistoryId, watch.DriftSeen) = (actual, rows[^1].Id, 0);
        await SaveAsync(watch);

        return true;
    }

    private async Task ReportAsync(StockKey key, StockWatchRecord watch, HistoryBooks books, int actual, int historyId)
    {
        // A number that replaced a negative one is on the list already, with its own cause; so is stock that owes more than orders
        // explain, and to correct that is to correct this.
        var replaced = await findings.OfKeyAsync(DiscrepancyKind.StockReplaced, key, since: watch.SeenOnUtc);
        var open = await findings.OpenAsync(key);
        if (replaced.Any(finding => finding.Cause == NumberTexts.SILENT && finding.After - finding.Before == books.Drift(actual))
            || open.Any(finding => finding.KindId == (int)DiscrepancyKind.NobodyOwed))
            return;

        var cause = books.IsOverwritten(actual) ? DriftCause.LOST_UPDATES : DriftCause.SILENT_WRITE;
        if (open.FirstOrDefault(finding => finding.KindId == (int)DiscrepancyKind.StockDrift
            && finding.StateId == (int)DiscrepancyState.Open) is { } before)
            await NetAsync(before, books.Drift(actual), actual, cause);
        else
            await AddAsync(key, books.Expected, actual, cause, historyId);
    }

    // One proposal for each product: what was lost there and won here is one difference.
    private async Task NetAsync(DiscrepancyRecord open, int drift, int actual, string cause)
    {
        var net = Fit((long)open.After - open.Before + drift);
        if (net == 0)
            await findings.SettleAsync(open, DiscrepancyState.Gone, customerId: 0);
        else
            await findings.ChangeAsync(
                open,
                Fit((long)actual - net),
                actual,
                net > 0 && open.Cause == DriftCause.LOST_UPDATES ? DriftCause.LOST_UPDATES : cause);
    }

    private Task AddAsync(StockKey key, int expected, int actual, string cause, int historyId) => findings.TryAddAsync(new()
    {
        KindId = (int)DiscrepancyKind.StockDrift,
        Claim = string.Create(CultureInfo.InvariantCulture, $"drift-{key}-{historyId}-{actual}"),
        ProductId = key.ProductId,
        CombinationId = key.CombinationId,
        Units = Fit(Math.Abs((long)actual - expected)),
        Before = expected,
        After = actual,
        Cause = cause
    });

    // Numbers that an import broke must not stop the books of other products.
    private static int Fit(long number) => (int)Math.Clamp(number, int.MinValue, int.MaxValue);

    private async Task<bool> BeginAsync(StockWatchRecord watch, StockKey key)
    {
        var since = NowUtc - LostUpdates.Reach;
        var first = await OfKey(key).Where(row => row.CreatedOnUtc > since).OrderBy(row => row.Id).FirstOrDefaultAsync();
        if (first is null)
            return false;

        (watch.Available, watch.HistoryId) = (first.StockQuantity - first.QuantityAdjustment, first.Id - 1);

        return true;
    }

    private async Task<List<StockQuantityHistory>> RowsAsync(StockKey key, int after) =>
        await OfKey(key).Where(row => row.Id > after).OrderBy(row => row.Id).ToListAsync();

    private IQueryable<StockQuantityHistory> OfKey(StockKey key) => key.CombinationId == 0
        ? history.Table.Where(row => row.ProductId == key.ProductId && row.CombinationId == null)
        : history.Table.Where(row => row.ProductId == key.ProductId && row.CombinationId == key.CombinationId);

    private async Task<StockWatchRecord> WatchAsync(StockKey key)
    {
        return await watches.Table.FirstOrDefaultAsync(row => row.ProductId == key.ProductId && row.CombinationId == key.CombinationId)
            ?? new() { ProductId = key.ProductId, CombinationId = key.CombinationId };
    }

    // Only forward, and only its own columns: another server may be further, and shortages are watched in the same row.
    private async Task SaveAsync(StockWatchRecord watch)
    {
        watch.SeenOnUtc = NowUtc;

        if (watch.Id == 0
            && await watches.TryInsertAsync(watch, row => row.ProductId == watch.ProductId && row.CombinationId == watch.CombinationId))
            return;

        await watches
            .Where(row => row.ProductId == watch.ProductId && row.CombinationId == watch.CombinationId && row.HistoryId <= watch.HistoryId)
            .Set(row => row.Available, watch.Available)
            .Set(row => row.HistoryId, watch.HistoryId)
            .Set(row => row.DriftSeen, watch.DriftSeen)
            .Set(row => row.SeenOnUtc, watch.SeenOnUtc)
            .UpdateAsync();
    }
}
