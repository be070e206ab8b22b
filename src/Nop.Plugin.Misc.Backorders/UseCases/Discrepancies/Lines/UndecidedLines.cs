using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Allocation;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Eligibility;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies.Lines;

/// <summary>
/// Lists backorders of which only a clerk can say what becomes of them: their product is deleted, their order was set to complete
/// and nothing left, or a part of its money went back. Nothing of them is changed.
/// </summary>
internal sealed class UndecidedLines(
    IRepository<BackorderRecord> backorders,
    IRepository<Product> products,
    IRepository<Order> orders,
    ServedLines served,
    DiscrepancyList findings,
    KeptFindings kept)
{
    private const int LAST_OPEN = (int)BackorderStatus.Released;
    private const int CANCELLED = (int)OrderStatus.Cancelled;
    private const int PARTLY_REFUNDED = (int)PaymentStatus.PartiallyRefunded;

    public async Task RunAsync()
    {
        await OfDeletedProductsAsync();
        await ForgetServedAsync();

        var completed = await (await served.HeldAsync(Open(), ServingObstacle.CompletedByHand)).ToListAsync();
        await EachAsync(DiscrepancyKind.CompletedByHand, completed, record => record.Waiting + record.Allocated + record.Released);

        var refunded =
            from record in Open()
            join order in orders.Table on record.OrderId equals order.Id
            where !order.Deleted && order.OrderStatusId != CANCELLED && order.PaymentStatusId == PARTLY_REFUNDED
            select record;
        await EachAsync(
            DiscrepancyKind.PartlyRefunded,
            await refunded.ToListAsync(),
            record => record.Waiting + record.Allocated + record.Released);
    }

    private IQueryable<BackorderRecord> Open() => backorders.Table.Where(record => record.StatusId <= LAST_OPEN);

    private async Task OfDeletedProductsAsync()
    {
        var rows = await (
            from record in Open()
            join product in products.Table on record.ProductId equals product.Id
            where product.Deleted && record.Waiting > 0
            select new { record.Id, record.ProductId, record.CombinationId, record.Waiting }).ToListAsync();
        var gone = rows.GroupBy(row => (row.ProductId, row.CombinationId)).ToDictionary(key => key.Key);
        await findings.GoneAsync(DiscrepancyKind.ProductGone, finding => !gone.ContainsKey((finding.ProductId, finding.CombinationId)));

        foreach (var ofKey in gone.Values)
        {
            await kept.KeepAsync(new()
            {
                KindId = (int)DiscrepancyKind.ProductGone,
                ProductId = ofKey.Key.ProductId,
                CombinationId = ofKey.Key.CombinationId,
                Units = (int)Math.Min(ofKey.Sum(row => (long)row.Waiting), int.MaxValue),
                Detail = AffectedBackorders.Write(
                    ofKey.OrderBy(row => row.Id).Select(row => (row.Id, row.Waiting)),
                    DiscrepancyBuilder.DETAIL_LENGTH)
            });
        }
    }

    // What came past a limit is listed when it is ordered, and no longer when nothing of it waits.
    private async Task ForgetServedAsync()
    {
        var ids = (await findings.OpenAsync(DiscrepancyKind.OverLimit)).Select(finding => finding.BackorderId).ToList();
        if (ids.Count == 0)
            return;

        var waiting = await Open().Where(record => ids.Contains(record.Id) && record.Waiting > 0).Select(record => record.Id).ToListAsync();
        await findings.GoneAsync(DiscrepancyKind.OverLimit, finding => !waiting.Contains(finding.BackorderId));
    }

    private async Task EachAsync(DiscrepancyKind kind, IReadOnlyList<BackorderRecord> records, Func<BackorderRecord, int> units)
    {
        var ids = records.Select(record => record.Id).ToHashSet();
        await findings.GoneAsync(kind, finding => !ids.Contains(finding.BackorderId));

        foreach (var record in records)
        {
            await kept.KeepAsync(new()
            {
                KindId = (int)kind,
                ProductId = record.ProductId,
                CombinationId = record.CombinationId,
                OrderId = record.OrderId,
                BackorderId = record.Id,
                Units = units(record),
                Detail = AffectedBackorders.Write([(record.Id, units(record))], DiscrepancyBuilder.DETAIL_LENGTH)
            });
        }
    }
}
