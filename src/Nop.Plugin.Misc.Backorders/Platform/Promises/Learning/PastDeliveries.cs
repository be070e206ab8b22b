using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Stock.Numbers;
using Nop.Plugin.Misc.Backorders.Platform.Supply;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises.Learning;

/// <summary>How long goods took that came in.</summary>
/// <param name="Supplier">Empty where only stock tells of the delivery.</param>
internal readonly record struct PastDelivery(int ProductId, string Supplier, int Days);

/// <summary>
/// Reads what came in lately: receipts that somebody expected, and goods that were put on the shelf after stock had run
/// out, as the shop's own stock history tells. It never writes.
/// </summary>
internal sealed class PastDeliveries(
    IRepository<ExpectedReceiptRecord> receipts,
    IRepository<StockQuantityHistory> history,
    NumberTexts numbers,
    ShopCalendar calendar,
    TimeProvider clock)
{
    private const int RECEIVED = (int)ReceiptState.Received;
    private const int MOST = 50_000;
    private const int PAGE = 5_000;

    /// <summary>Suppliers change; what is older teaches little.</summary>
    private static readonly TimeSpan _reach = TimeSpan.FromDays(730);

    public async Task<IReadOnlyList<PastDelivery>> ReadAsync()
    {
        var since = clock.GetUtcNow().UtcDateTime - _reach;

        return [.. await OfReceiptsAsync(since), .. await OfStockAsync(since)];
    }

    private async Task<IEnumerable<PastDelivery>> OfReceiptsAsync(DateTime since)
    {
        var rows = await receipts.Table
            .Where(receipt => receipt.StateId == RECEIVED && receipt.ReceivedOnUtc > since)
            .OrderByDescending(receipt => receipt.Id)
            .Take(MOST)
            .Select(receipt => new { receipt.ProductId, receipt.Supplier, receipt.OrderedOn, receipt.ReceivedOnUtc })
            .ToListAsync();

        return rows.Select(row => new PastDelivery(
            row.ProductId,
            row.Supplier ?? "",
            calendar.DayOf(row.ReceivedOnUtc!.Value).DayNumber - DateOnly.FromDateTime(row.OrderedOn).DayNumber));
    }

    private async Task<IReadOnlyList<PastDelivery>> OfStockAsync(DateTime since)
    {
        var typed = (await numbers.CausesAsync()).Keys.ToHashSet();
        var spells = new ShortagePeriods();
        var found = new List<PastDelivery>();

        for (var page = await PageAsync(0, since); page.Count > 0; page = await PageAsync(page[^1].Id, since))
        {
            foreach (var row in page)
            {
                var key = new StockKey(row.ProductId, row.CombinationId ?? 0);
                if (spells.Add(
                    key,
                    row.StockQuantity - row.QuantityAdjustment,
                    row.StockQuantity,
                    typed.Contains(row.Message ?? ""),
                    calendar.DayOf(row.CreatedOnUtc)) is { } days)
                    found.Add(new(row.ProductId, "", days));
            }
        }

        return found;
    }

    // Only rows on one side of zero or the other tell of a shortage; most of a shop's history is neither.
    private async Task<IReadOnlyList<StockQuantityHistory>> PageAsync(int afterId, DateTime since)
    {
        return await history.Table
            .Where(row => row.Id > afterId
                && row.CreatedOnUtc > since
                && (row.StockQuantity < 0 || (long)row.StockQuantity - row.QuantityAdjustment < 0))
            .OrderBy(row => row.Id)
            .Take(PAGE)
            .ToListAsync();
    }
}
