using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Eligibility;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>Reads first promises and what came of them. It never writes.</summary>
public sealed class KeptPromises(
    IRepository<BackorderRecord> backorders,
    IRepository<HistoryRecord> history,
    VendorSight sight,
    ShopCalendar calendar)
{
    private const int RELEASED = (int)EntryKind.Released;
    private const int SHIPPED = (int)EntryKind.Shipped;
    private const int STATUS_RELEASED = (int)BackorderStatus.Released;
    private const int STATUS_SHIPPED = (int)BackorderStatus.Shipped;

    /// <param name="vendorId">0: of all.</param>
    /// <returns>Promises with a date that were fulfilled since then or are late now, with where their dates came from.</returns>
    public async Task<IReadOnlyList<(PromiseBasis Basis, KeptPromise Promise)>> ReadAsync(DateTime sinceUtc, int vendorId)
    {
        return [.. await ClosedAsync(sinceUtc, vendorId), .. await LateAsync(vendorId)];
    }

    private async Task<IEnumerable<(PromiseBasis, KeptPromise)>> ClosedAsync(DateTime sinceUtc, int vendorId)
    {
        var rows = await (
            from row in history.Table
            join record in sight.Among(backorders.Table, vendorId) on row.BackorderId equals record.Id
            where row.CreatedOnUtc >= sinceUtc && (row.KindId == RELEASED || row.KindId == SHIPPED)
                && (record.StatusId == STATUS_RELEASED || record.StatusId == STATUS_SHIPPED)
                && record.OriginalFrom != null && record.OriginalTo != null
            group row by new { record.Id, record.OriginalFrom, record.OriginalTo, record.OriginalBasisId, row.KindId } into ofKind
            select new
            {
                ofKind.Key.Id,
                ofKind.Key.OriginalFrom,
                ofKind.Key.OriginalTo,
                ofKind.Key.OriginalBasisId,
                ofKind.Key.KindId,
                Last = ofKind.Max(row => row.CreatedOnUtc)
            }).ToListAsync();

        // What was cleared for shipping was there on that day; when somebody ships it is another matter.
        return rows.GroupBy(row => row.Id)
            .Select(ofRecord => ofRecord.OrderBy(row => row.KindId == RELEASED ? 0 : 1).First())
            .Select(row => (
            (PromiseBasis)row.OriginalBasisId,
            new KeptPromise(Day(row.OriginalFrom), Day(row.OriginalTo), calendar.DayOf(row.Last))));
    }

    private async Task<IEnumerable<(PromiseBasis, KeptPromise)>> LateAsync(int vendorId)
    {
        var today = calendar.Today.ToDateTime(TimeOnly.MinValue);
        var rows = await sight.Among(backorders.Table, vendorId)
            .Where(record => record.StatusId < STATUS_RELEASED
                && record.Waiting > 0
                && record.IsOrderPlaced
                && record.OriginalFrom != null
                && record.OriginalTo < today)
            .Select(record => new { record.OriginalFrom, record.OriginalTo, record.OriginalBasisId })
            .ToListAsync();

        return rows.Select(row => ((PromiseBasis)row.OriginalBasisId, new KeptPromise(Day(row.OriginalFrom), Day(row.OriginalTo), null)));
    }

    private static DateOnly Day(DateTime? day) => DateOnly.FromDateTime(day ?? default);
}
