using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Stock.Numbers;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies.Numbers;

/// <summary>What the shop's stock history contradicts is given to nobody while nobody has answered for it.</summary>
public sealed class DriftInDoubt(LostUpdates lost, DiscrepancyList findings)
{
    /// <param name="giving">Keys that may give stock.</param>
    /// <returns>Units of each that are there only because a change of stock was lost.</returns>
    public async Task<IReadOnlyDictionary<StockKey, int>> LookAsync(IReadOnlyCollection<KeyLevel> giving)
    {
        if (giving.Count == 0)
            return new Dictionary<StockKey, int>();

        // What is on the list is not in what is found since it was listed.
        var doubt =
            new Dictionary<StockKey, int>(await lost.FindAsync(giving.ToDictionary(level => level.Key, level => level.Stock.Available)));
        foreach (var open in await findings.OpenAsync(DiscrepancyKind.StockDrift, giving.Select(level => level.Key.ProductId).Distinct()))
        {
            var key = open.Key();
            if (DoubtedUnits.Of(open, isOnHand: false) is > 0 and var units)
                doubt[key] = (int)Math.Min((long)doubt.GetValueOrDefault(key) + units, int.MaxValue);
        }

        return doubt;
    }
}
