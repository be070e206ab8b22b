using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.UseCases;

/// <summary>
/// Captures lines that skipped the checkout's event. How much of one is short follows from stock alone: what is owed
/// and no backorder accounts for (law 3).
/// </summary>
public class FindLateLines(
    LineReader lines,
    UncapturedLines uncaptured,
    StockReader stock,
    BackorderShelf shelf,
    LateCapture capture)
{
    /// <summary>A line that this request added or changed.</summary>
    public async Task LookAtAsync(int orderItemId)
    {
        if (await lines.FindAsync(orderItemId) is not { } line)
            return;

        var known = (await shelf.OfOrderItemAsync(orderItemId)).Select(record => record.ProductId).ToHashSet();
        var found = new List<BackorderRecord>();
        foreach (var part in (await capture.PartsAsync(line)).Where(part => !known.Contains(part.Product.Id)))
            found.AddRange(await CaptureAsync([(line, part)]));

        await capture.TellAsync(line.Order, found, tellShopper: true);
    }

    /// <summary>All lines of stock that is sold below zero and that nobody accounts for.</summary>
    /// <param name="beforeUtc">Orders placed after it are left alone: they may be under way (second look).</param>
    public async Task SweepAsync(DateTime beforeUtc)
    {
        var below = await stock.BelowZeroAsync();
        var waiting = await shelf.OpenKeysAsync();

        foreach (var (key, available) in below)
        {
            if (new StockLevel(available, waiting.GetValueOrDefault(key)).Unaccounted.IsNone)
                continue;

            var candidates = new List<(OrderLine Line, StockPart Part)>();
            foreach (var line in await uncaptured.FindAsync(key.ProductId, beforeUtc))
            {
                if ((await capture.PartsAsync(line)).FirstOrDefault(part => part.Key == key) is { } part)
                    candidates.Add((line, part));
            }

            // Stock that was miscounted looks the same; so the clerk hears of it, not the shopper.
            foreach (var record in await CaptureAsync(candidates))
                await capture.TellAsync(candidates.First(one => one.Line.Item.Id == record.OrderItemId).Line.Order, [record], tellShopper: false);
        }
    }

    /// <param name="newestFirst">Lines that take from the same stock.</param>
    private async Task<IReadOnlyList<BackorderRecord>> CaptureAsync(IReadOnlyList<(OrderLine Line, StockPart Part)> newestFirst)
    {
        var captured = new List<BackorderRecord>();
        if (newestFirst.Count == 0)
            return captured;

        var key = newestFirst[0].Part.Key;
        var waiting = await shelf.WaitingAsync(key);
        if (await stock.AvailableAsync(key) is not { } available)
            return captured;

        var shipped = await lines.ShippedAsync([.. newestFirst.Select(one => one.Line.Item.Id)]);
        var unshipped = newestFirst.Select(one => one.Part.Of(one.Line.Item.Quantity - shipped.GetValueOrDefault(one.Line.Item.Id))).ToList();
        var shares = Shortage.Share(new StockLevel(available, waiting).Unaccounted, unshipped);

        foreach (var ((line, part), share) in newestFirst.Zip(shares).Where(one => !one.Second.IsNone))
        {
            if (await capture.RunAsync(line, part, share) is { } record)
                captured.Add(record);
        }

        return captured;
    }
}
