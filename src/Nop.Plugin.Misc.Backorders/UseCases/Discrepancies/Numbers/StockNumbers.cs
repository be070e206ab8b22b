using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Policies;
using Nop.Plugin.Misc.Backorders.Platform.Stock.Numbers;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies.Numbers;

/// <summary>
/// Guards stock against absolute numbers: one that is typed, imported or written over a negative balance silently erases
/// the units that were owed, and one that counts goods on hand counts owed goods along. What a number means is a setting of the
/// shop and of the product.
/// </summary>
public sealed class StockNumbers(
    StockJumps jumps,
    QueueReader queues,
    DiscrepancyList findings,
    NumberMeanings meanings,
    OnHandNumbers onHand)
{
    /// <returns>The levels with what may be granted of them: nothing that exists only if the number means what nobody has said.</returns>
    public async Task<List<KeyLevel>> JudgeAsync(IReadOnlyCollection<KeyLevel> levels)
    {
        var mean = await meanings.ReadAsync();
        var taken = await onHand.JudgeAsync([.. levels.Where(level => mean.AreOnHand(level.Key.ProductId))], mean);
        await ListAsync(levels.Where(level => !level.Stock.Grantable.IsNone && !mean.AreOnHand(level.Key.ProductId)), mean);

        return [.. levels.Select(level => level with
        {
            Stock = level.Stock with { Available = Less(level.Stock.Available, taken.GetValueOrDefault(level.Key)) }
        })];
    }

    // A number that says what can be sold is believed, and listed where it was written over units that were owed.
    private async Task ListAsync(IEnumerable<KeyLevel> giving, NumbersMean mean)
    {
        var available = giving.ToDictionary(level => level.Key, level => level.Stock.Available);
        if (available.Count == 0)
            return;

        var found = await jumps.FindAsync(available);
        var known = found.Count == 0 ? new HashSet<string>() : await findings.KnownAsync(found.Select(jump => jump.Claim));
        foreach (var jump in found.Where(jump => !known.Contains(jump.Claim)))
            await ListAsync(jump, await queues.WaitingSinceBeforeAsync(jump.Key, jump.WrittenOnUtc), mean.Of(jump.Key.ProductId));
    }

    private async Task ListAsync(FoundJump found, Units waiting, StockNumberMeaning meaning)
    {
        var jump = new StockJump(found.Before, found.After, waiting);
        if (jump.Owed.IsNone)
            return;

        var finding = new DiscrepancyRecord
        {
            KindId = (int)DiscrepancyKind.StockReplaced,
            Claim = found.Claim,
            ProductId = found.Key.ProductId,
            CombinationId = found.Key.CombinationId,
            Units = jump.Owed.Value,
            Before = found.Before,
            After = found.After,
            Cause = found.Cause
        };

        // Judged once, by what the setting said then.
        await findings.TryAddAsync(finding, meaning == StockNumberMeaning.Available ? DiscrepancyState.Dismissed : DiscrepancyState.Open);
    }

    private static int Less(int available, int taken) => (int)Math.Max((long)available - taken, int.MinValue);
}
