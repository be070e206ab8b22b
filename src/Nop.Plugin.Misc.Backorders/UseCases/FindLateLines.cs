using Nop.Plugin.Misc.Backorders.Domain.Stock;
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
        if (await lines.FindAsync(orderItemId) is not { } line || (await shelf.OfOrderItemAsync(orderItemId)).Count > 0)
            return;

        if (await capture.KeyAsync(line) is not { } key)
            return;

        await CaptureAsync(key, [line], tellShopper: true);
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

            var candidates = new List<OrderLine>();
            foreach (var line in await uncaptured.FindAsync(key.ProductId, beforeUtc))
            {
                if (await capture.KeyAsync(line) == key)
                    candidates.Add(line);
            }

            // Stock that was miscounted looks the same; so the clerk hears of it, not the shopper.
            await CaptureAsync(key, candidates, tellShopper: false);
        }
    }

    private async Task CaptureAsync(StockKey key, IReadOnlyList<OrderLine> newestFirst, bool tellShopper)
    {
        if (newestFirst.Count == 0)
            return;

        var waiting = await shelf.WaitingAsync(key);
        if (await stock.AvailableAsync(key) is not { } available)
            return;

        var shipped = await lines.ShippedAsync([.. newestFirst.Select(line => line.Item.Id)]);
        var unshipped = newestFirst.Select(line => new Units(Math.Max(0, line.Item.Quantity - shipped.GetValueOrDefault(line.Item.Id)))).ToList();
        var shares = Shortage.Share(new StockLevel(available, waiting).Unaccounted, unshipped);

        for (var index = 0; index < shares.Count; index++)
        {
            if (!shares[index].IsNone)
                await capture.RunAsync(newestFirst[index], key, shares[index], tellShopper);
        }
    }
}
