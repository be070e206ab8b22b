using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Jobs;

namespace Nop.Plugin.Misc.Backorders.UseCases.Capture;

/// <summary>Lists orders that hold stock and whose placing never came to an end; only a person can say whether they are real.</summary>
internal sealed class IncompleteOrders(BackorderQueries shelf, DiscrepancyList findings, TimeProvider clock)
{
    public async Task RunAsync()
    {
        var orders = await shelf.UnplacedOrdersAsync((clock.GetUtcNow() - BackordersDefaults.SecondLook).UtcDateTime);
        await findings.GoneAsync(DiscrepancyKind.HalfPlacedOrder, finding => !orders.Contains(finding.OrderId));
        var known = await findings.KnownAsync(orders.Select(Claim));

        foreach (var orderId in orders.Where(order => !known.Contains(Claim(order))))
        {
            var records = await shelf.OfOrderAsync(orderId);
            await findings.TryAddAsync(new()
            {
                KindId = (int)DiscrepancyKind.HalfPlacedOrder,
                Claim = Claim(orderId),
                OrderId = orderId,
                ProductId = records[0].ProductId,
                CombinationId = records[0].CombinationId,
                BackorderId = records[0].Id,
                Units = (int)Math.Min(records.Sum(record => (long)record.Waiting), int.MaxValue)
            });
        }
    }

    private static string Claim(int orderId) => string.Create(CultureInfo.InvariantCulture, $"half-{orderId}");
}
