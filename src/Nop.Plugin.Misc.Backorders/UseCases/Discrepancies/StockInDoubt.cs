using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Policies;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies.Numbers;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

/// <summary>
/// A stock number is believed only as far as nothing speaks against it (laws 2 and 11): what may not exist is listed, and given
/// to nobody until somebody has answered.
/// </summary>
public sealed class StockInDoubt(
    StockNumbers numbers,
    DriftInDoubt drifts,
    PutBacks putBacks,
    NumberMeanings meanings,
    DiscrepancyList findings)
{
    /// <returns>The levels with what may be granted of them.</returns>
    public async Task<List<KeyLevel>> JudgeAsync(IReadOnlyCollection<KeyLevel> levels)
    {
        // The history is compared with what the shop says, before anything of it is doubted.
        var lost = await drifts.LookAsync([.. levels.Where(IsGiving)]);
        var judged = Less(await numbers.JudgeAsync(levels), lost);

        return Less(judged, await putBacks.LookAsync([.. judged.Where(IsGiving).Select(level => level.Key)]));
    }

    /// <returns>Units of the key that are in question on the list, so that nobody is told that they are there.</returns>
    public async Task<int> OpenAsync(StockKey key)
    {
        var isOnHand = (await meanings.ReadAsync()).AreOnHand(key.ProductId);
        var open = await findings.OpenAsync(key);
        var units = open.Sum(finding => (long)DoubtedUnits.Of(finding, isOnHand));

        return (int)Math.Min(units, int.MaxValue);
    }

    private static bool IsGiving(KeyLevel level) => !level.Stock.Grantable.IsNone;

    private static List<KeyLevel> Less(IEnumerable<KeyLevel> levels, IReadOnlyDictionary<StockKey, int> doubt)
    {
        return [.. levels.Select(level => doubt.TryGetValue(level.Key, out var units) ? Less(level, units) : level)];
    }

    private static KeyLevel Less(KeyLevel level, int units)
    {
        return level with { Stock = level.Stock with { Available = (int)Math.Max((long)level.Stock.Available - units, int.MinValue) } };
    }
}
