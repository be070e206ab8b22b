using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

/// <summary>Lists lines that were found short in silence, so that a clerk decides whether their customers hear of it.</summary>
public sealed class LateFindings(DiscrepancyList findings)
{
    /// <param name="given">Which backorders are short of how much now.</param>
    /// <param name="owed">Units that waited before.</param>
    /// <param name="cause">Empty when nobody knows why.</param>
    public async Task AddAsync(
        StockKey key,
        int available,
        Units owed,
        IReadOnlyList<(int BackorderId, Units Units)> given,
        string cause = "")
    {
        var sum = (int)Math.Min(given.Sum(one => (long)one.Units.Value), int.MaxValue);
        if (sum == 0)
            return;

        await findings.TryAddAsync(new()
        {
            KindId = (int)DiscrepancyKind.LateShortage,
            Claim = string.Join('-', (int)DiscrepancyKind.LateShortage, key, given[0].BackorderId, Guid.NewGuid().ToString("N")),
            ProductId = key.ProductId,
            CombinationId = key.CombinationId,
            Units = sum,
            Cause = cause,
            Before = -owed.Value,
            After = available,
            Detail = AffectedBackorders.Write(
                given.Select(one => (one.BackorderId, one.Units.Value)),
                DiscrepancyBuilder.DETAIL_LENGTH)
        });
    }
}
