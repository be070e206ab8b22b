using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases.Jobs;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

/// <summary>
/// Guards stock against absolute numbers: one that is typed, imported or written over a negative balance silently erases
/// the units that were owed. What such a number means is a setting of the shop and of the product.
/// </summary>
public class StockNumbers(
    StockJumps jumps,
    QueueReader queues,
    DiscrepancyList findings,
    CorrectStock mend,
    IRepository<ProductPolicyRecord> policies,
    ISettingService settings)
{
    /// <returns>The levels with what may be granted of them: nothing that exists only if the number means what nobody has said.</returns>
    public async Task<List<KeyLevel>> JudgeAsync(IReadOnlyCollection<KeyLevel> levels)
    {
        var giving = levels.Where(level => !level.Stock.Grantable.IsNone).ToDictionary(level => level.Key);
        if (giving.Count == 0)
            return [.. levels];

        var shop = (StockNumberMeaning)(await settings.LoadSettingAsync<BackordersSettings>()).StockNumbersMean;
        var products = giving.Keys.Select(key => key.ProductId).Distinct().ToList();
        var own = (await policies.Table.Where(policy => products.Contains(policy.ProductId) && policy.StockNumbersMeanId > 0).ToListAsync())
            .ToDictionary(policy => policy.ProductId, policy => (StockNumberMeaning)policy.StockNumbersMeanId);
        var taken = new Dictionary<StockKey, int>();

        foreach (var jump in await NewJumpsAsync(giving))
            await TakeAsync(jump, await queues.WaitingSinceBeforeAsync(jump.Key, jump.WrittenOnUtc), own.GetValueOrDefault(jump.Key.ProductId, shop), taken);

        // Until somebody has said what the number means, only what exists in either case is given away.
        foreach (var open in await findings.OpenAsync(DiscrepancyKind.StockReplaced, products))
        {
            var key = new StockKey(open.ProductId, open.CombinationId);
            if (own.GetValueOrDefault(open.ProductId, shop) is StockNumberMeaning.OnHand or StockNumberMeaning.OnHandAutomatic)
                taken[key] = taken.GetValueOrDefault(key) + open.Units;
        }

        return [.. levels.Select(level => level with { Stock = level.Stock with { Available = level.Stock.Available - taken.GetValueOrDefault(level.Key) } })];
    }

    private async Task<IReadOnlyList<FoundJump>> NewJumpsAsync(Dictionary<StockKey, KeyLevel> giving)
    {
        var found = await jumps.FindAsync(giving.ToDictionary(one => one.Key, one => one.Value.Stock.Available));
        if (found.Count == 0)
            return [];

        var known = await findings.KnownAsync(found.Select(jump => jump.Claim));

        return [.. found.Where(jump => !known.Contains(jump.Claim))];
    }

    private async Task TakeAsync(FoundJump found, Units waiting, StockNumberMeaning meaning, Dictionary<StockKey, int> taken)
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
        var state = meaning == StockNumberMeaning.Available ? DiscrepancyState.Dismissed : DiscrepancyState.Open;
        if (!await findings.TryAddAsync(finding, state) || meaning != StockNumberMeaning.OnHandAutomatic)
            return;

        if (await mend.RunAsync(finding, -jump.Owed.Value, customerId: 0))
            taken[found.Key] = taken.GetValueOrDefault(found.Key) + jump.Owed.Value;
    }
}
