using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

/// <summary>
/// A stock number is believed only as far as nothing speaks against it (laws 2 and 11): what may not exist is listed, and given
/// to nobody until somebody has answered.
/// </summary>
public class StockInDoubt(StockNumbers numbers, PutBacks putBacks)
{
    /// <returns>The levels with what may be granted of them.</returns>
    public async Task<List<KeyLevel>> JudgeAsync(IReadOnlyCollection<KeyLevel> levels)
    {
        var judged = await numbers.JudgeAsync(levels);
        var giving = judged.Where(level => !level.Stock.Grantable.IsNone).Select(level => level.Key).ToList();
        var doubtful = await putBacks.LookAsync(giving);

        return [.. judged.Select(level => doubtful.TryGetValue(level.Key, out var units) ? Less(level, units) : level)];
    }

    private static KeyLevel Less(KeyLevel level, int units)
    {
        return level with { Stock = level.Stock with { Available = (int)Math.Max((long)level.Stock.Available - units, int.MinValue) } };
    }
}
