using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

/// <summary>
/// Lists what was put back to stock and cannot be there, order by order, until somebody says whether the goods came back.
/// Reckoned anew at each look (law 1): what has explained itself since is listed no longer.
/// </summary>
public sealed class PutBacks(PutBackReader reader, DiscrepancyList findings)
{
    public const string SHIPPED = "put-back-shipped";
    public const string TWICE = "put-back-twice";
    public const string BOTH = "put-back-both";
    public const string STANDS_AGAIN = "put-back-stands-again";

    /// <returns>Units of each key that stock says are there, and that nobody has vouched for.</returns>
    public async Task<IReadOnlyDictionary<StockKey, int>> LookAsync(IReadOnlyCollection<StockKey> keys)
    {
        var doubtful = new Dictionary<StockKey, int>();
        if (keys.Count == 0)
            return doubtful;

        var found = await reader.FindAsync(keys);
        foreach (var order in found.Orders.Where(order => !order.Excess.IsNone))
        {
            doubtful[order.Key] = (int)Math.Min((long)doubtful.GetValueOrDefault(order.Key) + order.Excess.Value, int.MaxValue);
            await ListAsync(order, [.. found.Findings.Where(finding => IsOf(finding, order))]);
        }

        var over = found.Findings.Where(finding => finding.StateId == (int)DiscrepancyState.Open
            && keys.Contains(finding.Key())
            && !found.Orders.Any(order => !order.Excess.IsNone && IsOf(finding, order)));
        foreach (var finding in over)
            await findings.SettleAsync(finding, DiscrepancyState.Gone, customerId: 0);

        return doubtful;
    }

    /// <summary>What nobody has answered, and what something was heard of since then, also where nothing waits.</summary>
    public async Task LookAgainAsync(IEnumerable<StockKey> heardOf)
    {
        var open = await findings.OpenAsync(DiscrepancyKind.PutBack);

        await LookAsync([.. heardOf.Concat(open.Select(finding => finding.Key())).Distinct()]);
    }

    private async Task ListAsync(OrderPutBack order, IReadOnlyList<DiscrepancyRecord> before)
    {
        var cause = CauseOf(order);
        if (before.FirstOrDefault(PutBackReader.IsOpen) is { } open)
        {
            if ((open.Units, open.Cause) != (order.Excess.Value, cause))
                await findings.ChangeAsync(open, order.Excess.Value, cause);

            return;
        }

        await findings.TryAddAsync(new()
        {
            KindId = (int)DiscrepancyKind.PutBack,
            // Whoever looks at the same time names it alike; what was answered before does not count.
            Claim = string.Create(CultureInfo.InvariantCulture, $"putback-{order.Key}-{order.OrderId}-{before.Count}"),
            ProductId = order.Key.ProductId,
            CombinationId = order.Key.CombinationId,
            OrderId = order.OrderId,
            Units = order.Excess.Value,
            Cause = cause
        });
    }

    private static string CauseOf(OrderPutBack order) => order.Check.Cause switch
    {
        PutBackCause.Shipped => SHIPPED,
        PutBackCause.StandsAgain => STANDS_AGAIN,
        PutBackCause.Both => BOTH,
        _ => TWICE
    };

    private static bool IsOf(DiscrepancyRecord finding, OrderPutBack order) =>
        finding.OrderId == order.OrderId && finding.Key() == order.Key;
}
