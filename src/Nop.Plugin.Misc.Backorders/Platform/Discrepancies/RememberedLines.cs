using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

/// <summary>A line whose units may have been put back.</summary>
/// <param name="Quantity">What it said when its order went as a whole; 0 when that is not known.</param>
/// <param name="IsTold">The shop's stock history names the order when it moves this stock for the line.</param>
public sealed record RememberedLine(int OrderId, int OrderItemId, StockKey Key, int UnitsPerLine, int Quantity, bool IsTold)
{
    public DateTime SeenOnUtc { get; init; }
}

/// <summary>What is remembered of lines that the platform may have forgotten since.</summary>
public sealed class RememberedLines(
    IRepository<RememberedLineRecord> remembered,
    IRepository<BackorderRecord> backorders,
    TimeProvider clock)
{
    public async Task<IReadOnlyList<RememberedLine>> FindAsync(IReadOnlyCollection<int> productIds, DateTime since)
    {
        var products = productIds.ToList();
        var rows = await remembered.Table.Where(row => products.Contains(row.ProductId) && row.SeenOnUtc > since).ToListAsync();
        var known = rows
            .Select(row => new RememberedLine(
                row.OrderId,
                row.OrderItemId,
                new(row.ProductId, row.CombinationId),
                row.UnitsPerLine,
                row.Quantity,
                row.IsTold)
            { SeenOnUtc = row.SeenOnUtc })
            .ToDictionary(line => (line.OrderItemId, line.Key));

        foreach (var line in await OfClosedAsync(products, since))
            known.TryAdd((line.OrderItemId, line.Key), line);

        return [.. known.Values];
    }

    private async Task<IEnumerable<RememberedLine>> OfClosedAsync(List<int> products, DateTime since)
    {
        var closed = await backorders.Table
            .Where(record => products.Contains(record.ProductId) && record.IsOrderClosed && record.UpdatedOnUtc > since)
            .Select(record => new
            {
                record.OrderId,
                record.OrderItemId,
                record.ProductId,
                record.CombinationId,
                record.UnitsPerLine,
                record.BundleProductId,
                record.HomeId,
                record.UpdatedOnUtc
            })
            .ToListAsync();

        return closed.Select(record =>
        {
            var key = new StockKey(record.ProductId, record.CombinationId);
            var isTold = record.BundleProductId == 0
                && (StockSourceKind)record.HomeId is StockSourceKind.Product or StockSourceKind.Combination;

            return new RememberedLine(record.OrderId, record.OrderItemId, key, record.UnitsPerLine, 0, isTold)
            {
                SeenOnUtc = record.UpdatedOnUtc
            };
        });
    }

    /// <summary>Keys of which something was heard since then.</summary>
    public async Task<IReadOnlyList<StockKey>> KeysAsync(DateTime since)
    {
        var keys = await remembered.Table
            .Where(row => row.SeenOnUtc > since)
            .Select(row => new { row.ProductId, row.CombinationId })
            .Distinct()
            .ToListAsync();

        return [.. keys.Select(key => new StockKey(key.ProductId, key.CombinationId))];
    }

    /// <summary>The quantity that is known first stays: later ones are edits of what was put back.</summary>
    public async Task RememberAsync(RememberedLine line)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (itemId, productId, combinationId) = (line.OrderItemId, line.Key.ProductId, line.Key.CombinationId);
        var heard = await remembered
            .Where(row => row.OrderItemId == itemId && row.ProductId == productId && row.CombinationId == combinationId)
            .Set(row => row.SeenOnUtc, now)
            .UpdateAsync();
        if (heard == 0 && await remembered.TryInsertAsync(
            New(line, now),
            row => row.OrderItemId == itemId && row.ProductId == productId && row.CombinationId == combinationId))
            return;

        if (line.Quantity > 0)
        {
            await remembered
                .Where(row => row.OrderItemId == itemId
                    && row.ProductId == productId
                    && row.CombinationId == combinationId
                    && row.Quantity == 0)
                .Set(row => row.Quantity, line.Quantity)
                .UpdateAsync();
        }
    }

    private static RememberedLineRecord New(RememberedLine line, DateTime now) => new()
    {
        OrderId = line.OrderId,
        OrderItemId = line.OrderItemId,
        ProductId = line.Key.ProductId,
        CombinationId = line.Key.CombinationId,
        UnitsPerLine = line.UnitsPerLine,
        Quantity = line.Quantity,
        IsTold = line.IsTold,
        SeenOnUtc = now
    };
}
