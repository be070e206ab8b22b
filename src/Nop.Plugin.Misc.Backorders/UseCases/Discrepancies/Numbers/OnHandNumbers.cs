using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Policies;
using Nop.Plugin.Misc.Backorders.Platform.Stock.Numbers;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies.Numbers;

/// <summary>
/// Numbers that count goods on the shelf, as an ERP sends them every night. Of each, everything is taken off that is owed and
/// has not left, whatever the number before it was: what is left can be sold.
/// </summary>
public sealed class OnHandNumbers(SetNumbers numbers, JudgedNumbers judged, OwedUnits owed, DiscrepancyList findings, CorrectStock mend)
{
    /// <param name="levels">Keys whose numbers count goods on hand.</param>
    /// <returns>Units to take off what the keys say: stock was corrected by them, or somebody has to say what their number means.</returns>
    public async Task<IReadOnlyDictionary<StockKey, int>> JudgeAsync(IReadOnlyCollection<KeyLevel> levels, NumbersMean meanings)
    {
        var taken = new Dictionary<StockKey, int>();
        if (levels.Count == 0)
            return taken;

        foreach (var count in await numbers.FindAsync(levels.ToDictionary(level => level.Key, level => level.Stock.Available)))
            Take(count.Key, await TakeAsync(count, meanings.Of(count.Key.ProductId)), taken);

        // Until somebody has said what the number means, only what exists in either case is given away.
        foreach (var open in await findings.OpenAsync(
            DiscrepancyKind.StockReplaced,
            levels.Select(level => level.Key.ProductId).Distinct()))
            Take(open.Key(), open.Units, taken);

        return taken;
    }

    /// <returns>Units by which stock was corrected.</returns>
    private async Task<int> TakeAsync(FoundJump count, StockNumberMeaning meaning)
    {
        var units = await owed.AtAsync(count);
        var finding = Replaced(count, units);

        // Found by another server, or by an earlier version.
        if (!units.IsNone && !await findings.TryAddAsync(finding))
        {
            await judged.JudgedAsync(count);
            return 0;
        }

        // Whatever was asked of an earlier number, this one says what there is now.
        await findings.ReplacedAsync(DiscrepancyKind.StockReplaced, count.Key, finding.Id);
        await judged.JudgedAsync(count);

        var isCorrected = !units.IsNone
            && meaning == StockNumberMeaning.OnHandAutomatic
            && await mend.RunAsync(finding, -units.Value, customerId: 0);

        return isCorrected ? units.Value : 0;
    }

    private static DiscrepancyRecord Replaced(FoundJump count, Units units) => new()
    {
        KindId = (int)DiscrepancyKind.StockReplaced,
        Claim = count.Claim,
        ProductId = count.Key.ProductId,
        CombinationId = count.Key.CombinationId,
        Units = units.Value,
        Before = count.Before,
        After = count.After,
        Cause = count.Cause
    };

    private static void Take(StockKey key, int units, Dictionary<StockKey, int> taken)
    {
        taken[key] = (int)Math.Min((long)taken.GetValueOrDefault(key) + units, int.MaxValue);
    }
}
