using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Limits;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Limits;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Quotes;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases.Limits;

/// <summary>Stock that lines take from, and how much of it can still be ordered.</summary>
/// <param name="Wanted">Units of all the lines together.</param>
/// <param name="Claimed">Units that others are ordering in this moment.</param>
public sealed record LimitedStock(StockPart Part, LimitAnswer Answer, long Wanted, long Claimed)
{
    public bool IsTooMuch => !Answer.Allows(Wanted);

    /// <summary>True when it would be enough if only nobody else was ordering.</summary>
    public bool IsContested => !Answer.Allows(Wanted + Claimed);

    /// <summary>Units of the line that can be ordered: a bundle takes several of a component.</summary>
    public int? MostOfLine => Answer.Most / Math.Max(1, Part.UnitsPerLine);
}

/// <summary>
/// How many of what somebody wants can still be ordered. Writes nothing (law 8), and asks nothing where there is no rule.
/// </summary>
public sealed class FindLimits(
    StockSource home,
    LimitRules rules,
    LimitReader reader,
    QuoteReader stock,
    ConfirmedSupply supply,
    PromiseMaker promises,
    ShopCalendar calendar,
    IProductService products)
{
    private static readonly QuotedStock _nothing = new(0, null, Units.None);

    /// <summary>Lines with the rules that hold for what they take.</summary>
    public sealed record Limited(
        IReadOnlyList<(StockPart Part, long Wanted)> Parts,
        IReadOnlyDictionary<StockKey, HeldLimit> Held,
        int StoreId);

    public Task<bool> AnyAsync() => rules.AnyAsync();

    /// <returns>Null when nothing of the lines is limited.</returns>
    public async Task<Limited?> RulesAsync(IReadOnlyCollection<WantedLine> lines, int storeId)
    {
        if (lines.Count == 0 || !await rules.AnyAsync())
            return null;

        var parts = await PartsAsync(lines);
        var held = await rules.OfAsync([.. parts.Select(one => one.Part)], storeId);

        return held.Count == 0 ? null : new([.. parts.Where(one => held.ContainsKey(one.Part.Key))], held, storeId);
    }

    /// <returns>Of each stock that is limited.</returns>
    public async Task<IReadOnlyList<LimitedStock>> RunAsync(IReadOnlyCollection<WantedLine> lines, int storeId, int customerId)
    {
        return await RulesAsync(lines, storeId) is { } limited ? await RunAsync(limited, customerId) : [];
    }

    /// <summary>The same for lines that have nothing to do with each other, with no more statements than for one.</summary>
    /// <returns>For each line, in the order given, what of it is too much; null where it can be ordered.</returns>
    public async Task<IReadOnlyList<LimitedStock?>> EachAsync(IReadOnlyList<WantedLine> lines, int storeId, int customerId)
    {
        var found = (await RunAsync(lines, storeId, customerId)).ToDictionary(one => one.Part.Key);
        var refused = new List<LimitedStock?>();
        foreach (var line in lines)
        {
            var parts = found.Count == 0 ? [] : await PartsAsync([line]);
            refused.Add(parts
                .Where(one => found.ContainsKey(one.Part.Key))
                .Select(one => found[one.Part.Key] with { Part = one.Part, Wanted = one.Wanted })
                .FirstOrDefault(one => one.IsTooMuch));
        }

        return refused;
    }

    public async Task<IReadOnlyList<LimitedStock>> RunAsync(Limited limited, int customerId)
    {
        return
        [
            .. (await FactsAsync(limited, customerId)).Select(one => new LimitedStock(
                one.Part,
                LimitCalculator.Answer(limited.Held[one.Part.Key].Rule, one.Facts),
                one.Wanted,
                one.Claimed))
        ];
    }

    /// <returns>
    /// Units of what an order put on backorder that its limit would not have allowed; only of stock where there are some.
    /// </returns>
    /// <param name="last">The newest backorder of the order: those who ordered later are over the limit themselves.</param>
    public async Task<IReadOnlyDictionary<StockKey, int>> OverAsync(
        IReadOnlyCollection<(StockPart Part, int Waiting)> ofOrder,
        int storeId,
        int customerId,
        int last)
    {
        var held = await rules.OfAsync([.. ofOrder.Select(one => one.Part)], storeId);
        if (held.Count == 0)
            return new Dictionary<StockKey, int>();

        var limited = new Limited(
            [.. ofOrder.Where(one => held.ContainsKey(one.Part.Key)).Select(one => (one.Part, (long)one.Waiting))],
            held,
            storeId);

        return (await FactsAsync(limited, customerId, last))
            .Select(one => (one.Part.Key, Over: LimitCalculator.Over(held[one.Part.Key].Rule, one.Facts, (int)one.Wanted)))
            .Where(one => one.Over > 0)
            .ToDictionary(one => one.Key, one => one.Over);
    }

    private async Task<IReadOnlyList<(StockPart Part, long Wanted, LimitFacts Facts, long Claimed)>> FactsAsync(
        Limited limited,
        int customerId,
        int last = 0)
    {
        // What others are ordering is read first: what of it is placed meanwhile is counted in any case.
        var counted = await reader.CountAsync(limited.Held, customerId, last);
        var coming = await supply.OfAsync([.. limited.Held.Keys.Select(key => key.ProductId).Distinct()]);
        var numbers = await stock.LookAtAsync([.. limited.Held.Keys], []);
        var found = new List<(StockPart, long, LimitFacts, long)>();

        foreach (var (part, wanted) in limited.Parts)
        {
            var (held, count) = (limited.Held[part.Key], counted[part.Key]);
            var quoted = numbers.GetValueOrDefault(part.Key, _nothing);
            var facts = new LimitFacts(
                calendar.Today,
                Math.Max(0, quoted.Available),
                count.Waiting,
                count.OfCustomer,
                Supply(coming, part.Key, held.IsOfCombination),
                await PromisedAsync(held.Rule, part.Product, quoted.LeadDays, limited.StoreId));
            found.Add((part, wanted, facts, count.Claimed));
        }

        return found;
    }

    private async Task<IReadOnlyList<(StockPart Part, long Wanted)>> PartsAsync(IReadOnlyCollection<WantedLine> lines)
    {
        var found = (await products.GetProductsByIdsAsync([.. lines.Select(line => line.ProductId).Distinct()]))
            .ToDictionary(product => product.Id);
        var parts = new List<(StockPart Part, long Wanted)>();
        foreach (var line in lines)
        {
            var taken = await home.PartsAsync(found.GetValueOrDefault(line.ProductId), line.AttributesXml);

            // The shop itself sells no more of the others than there is.
            parts.AddRange(taken.Where(part => part.MayWait).Select(part => (part, (long)part.Of(line.Quantity).Value)));
        }

        return [.. parts.GroupBy(one => one.Part.Key).Select(same => (same.First().Part, same.Sum(one => one.Wanted)))];
    }

    private static List<LimitSupply> Supply(ILookup<StockKey, KnownSupply> coming, StockKey key, bool isOfCombination)
    {
        var ofLimit = isOfCombination ? coming[key] : coming.Where(ofKey => ofKey.Key.ProductId == key.ProductId).SelectMany(all => all);

        return [.. ofLimit.Select(one => new LimitSupply(DateOnly.FromDateTime(one.To), one.Units))];
    }

    // Asked only where the rule is about days.
    private async Task<DateOnly?> PromisedAsync(LimitRule rule, Product product, string? leadDays, int storeId)
    {
        return rule.Basis == LimitBasis.WithinDays
            ? (await promises.CapableAsync(product, leadDays, await promises.RuleAsync(storeId))).To
            : null;
    }
}
