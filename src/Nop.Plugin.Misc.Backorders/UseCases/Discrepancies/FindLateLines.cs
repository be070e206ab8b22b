using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases.Capture;
using Nop.Plugin.Misc.Backorders.UseCases.Jobs;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

/// <summary>
/// Captures lines that skipped the checkout's event. How much of one is short follows from stock alone: what is owed
/// and no backorder accounts for (law 3).
/// </summary>
public sealed class FindLateLines(
    LineReader lines,
    LateLines lateLines,
    StockCommitments claims,
    StockReader stock,
    BackorderQueries shelf,
    QueueReader queues,
    LateCapture capture,
    LateFindings late,
    WithheldUnits withheld)
{
    /// <summary>A line that this request added or changed.</summary>
    public async Task LookAtAsync(int orderItemId)
    {
        if (await lines.FindAsync(orderItemId) is not { } line)
            return;

        var known = (await shelf.OfOrderItemAsync(orderItemId)).Select(record => record.ProductId).ToHashSet();
        var found = new List<BackorderRecord>();
        foreach (var part in (await capture.PartsAsync(line)).Where(part => !known.Contains(part.Product.Id)))
        {
            var late = await UnshippedAsync(line, part);
            found.AddRange(await NowhereAsync(late) ?? await CaptureAsync([late], DateTime.MaxValue, isTold: true));
        }

        await capture.TellAsync(line.Order, found);
    }

    private async Task<LateLine> UnshippedAsync(OrderLine line, StockPart part)
    {
        var shipped = await lines.ShippedAsync([line.Item.Id]);

        return new(line, part, part.Of(line.Item.Quantity - shipped.GetValueOrDefault(line.Item.Id)));
    }

    /// <summary>All lines of stock that is sold below zero and that nobody accounts for.</summary>
    /// <param name="beforeUtc">Orders placed after it are not captured: they may be under way (second look).</param>
    public async Task SweepAsync(DateTime beforeUtc)
    {
        var waiting = await queues.SumsAsync();
        var below = (await stock.BelowZeroAsync())
            .Where(one => !new StockLevel(one.Value, waiting.GetValueOrDefault(one.Key).Waiting).Unaccounted.IsNone)
            .Select(one => one.Key)
            .ToList();
        var withLines = await lateLines.ProductsAsync([.. below.Select(key => key.ProductId).Distinct()], beforeUtc);

        foreach (var key in below.Where(key => withLines.Contains(key.ProductId)))
        {
            // Who was given stock later than a line was placed, or counts on it by a younger order, gives way before it; that takes
            // a second look. A line that was added to the same order is younger than the rest of it.
            var given = await claims.LastAllocatedAsync(key);
            var counted = await claims.LastCoveredPartAsync(key);
            // Younger lines take their share, too, for their own moment to find; otherwise older ones would pay for them.
            var candidates = (await lateLines.OfKeyAsync(key, beforeUtc + BackordersDefaults.SecondLook))
                .Where(line => line.Line.Order.CreatedOnUtc > given && line.Line.Order.CreatedOnUtc >= counted)
                .ToList();

            // Stock that was miscounted looks the same; so the clerk hears of it, not the customer.
            await ListAsync(key, candidates, await CaptureAsync(candidates, beforeUtc, isTold: false));
        }
    }

    private async Task ListAsync(StockKey key, IReadOnlyList<LateLine> candidates, IReadOnlyList<BackorderRecord> captured)
    {
        if (captured.Count == 0 || await stock.AvailableAsync(key) is not { } available)
            return;

        foreach (var record in captured)
            await capture.TellAsync(candidates.First(one => one.Line.Item.Id == record.OrderItemId).Line.Order, [record]);

        var added = new Units((int)Math.Min(captured.Sum(record => (long)record.Quantity), int.MaxValue));
        await late.AddAsync(
            key,
            available,
            await shelf.WaitingAsync(key) - added,
            [.. captured.Select(record => (record.Id, new Units(record.Quantity)))]);
    }

    /// <returns>Null when some number counts the product.</returns>
    private async Task<IReadOnlyList<BackorderRecord>?> NowhereAsync(LateLine late)
    {
        if (late.Part.Home != StockSourceKind.Warehouses || await stock.IsInWarehousesAsync(late.Part.Product.Id))
            return null;

        if (late.Unshipped.IsNone)
            return [];

        var record = await capture.RunAsync(late.Line, late.Part with { Home = StockSourceKind.Nowhere }, late.Unshipped, isTold: true);

        return record is null ? [] : [record];
    }

    /// <param name="newestFirst">Lines that take from the same stock.</param>
    /// <param name="beforeUtc">Lines of younger orders are only counted.</param>
    private async Task<IReadOnlyList<BackorderRecord>> CaptureAsync(IReadOnlyList<LateLine> newestFirst, DateTime beforeUtc, bool isTold)
    {
        var captured = new List<BackorderRecord>();
        if (newestFirst.Count == 0)
            return captured;

        var key = newestFirst[0].Part.Key;
        var waiting = await shelf.WaitingAsync(key);
        if (await stock.AvailableAsync(key) is not { } available)
            return captured;

        // What a cancelled order still holds of the number is owed to nobody.
        var missing = new StockLevel(available, waiting).Unaccounted;
        if (!missing.IsNone)
            missing -= Units.Min(missing, (await withheld.FindAsync(key)).Units);

        var shares = Shortage.Share(missing, [.. newestFirst.Select(line => line.Unshipped)]);
        foreach (var (line, share) in newestFirst.Zip(shares)
            .Where(one => !one.Second.IsNone && one.First.Line.Order.CreatedOnUtc <= beforeUtc))
        {
            if (await capture.RunAsync(line.Line, line.Part, share, isTold) is { } record)
                captured.Add(record);
        }

        return captured;
    }
}
