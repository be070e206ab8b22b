using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases.Limits;

/// <summary>
/// Nobody loses an order that was placed: what came past a limit, by a clerk, a renewal or another plugin, is on backorder as
/// any other, and listed.
/// </summary>
public sealed class FlagOverLimit(FindLimits find, KeptFindings kept, IProductService products)
{
    public async Task RunAsync(Order order, IReadOnlyCollection<BackorderRecord> records)
    {
        if (records.Count == 0 || !await find.AnyAsync())
            return;

        var parts = new List<(StockPart Part, int Waiting)>();
        foreach (var record in records.DistinctBy(Key))
        {
            if (await products.GetProductByIdAsync(record.ProductId) is { } product)
                parts.Add((
                    new(product, Key(record), UnitsPerLine: 1, MayWait: true),
                    records.Where(one => Key(one) == Key(record)).Sum(one => one.Waiting)));
        }

        foreach (var (key, units) in await find.OverAsync(
            parts,
            order.StoreId,
            order.CustomerId,
            records.Max(record => record.Id)))
            await KeepAsync(records.First(record => Key(record) == key), units);
    }

    private Task KeepAsync(BackorderRecord record, int units) => kept.KeepAsync(new()
    {
        KindId = (int)DiscrepancyKind.OverLimit,
        ProductId = record.ProductId,
        CombinationId = record.CombinationId,
        OrderId = record.OrderId,
        BackorderId = record.Id,
        Units = units,
        Detail = AffectedBackorders.Write([(record.Id, units)], DiscrepancyBuilder.DETAIL_LENGTH)
    });

    private static StockKey Key(BackorderRecord record) => new(record.ProductId, record.CombinationId);
}
