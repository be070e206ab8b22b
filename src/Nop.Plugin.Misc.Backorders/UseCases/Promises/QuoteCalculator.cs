using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Quotes;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Supply;

namespace Nop.Plugin.Misc.Backorders.UseCases.Promises;

/// <summary>What a wanted line lacks of one stock key.</summary>
/// <param name="Wanted">The same and what the lines before it lack: those are served first.</param>
internal readonly record struct MissingPart(StockPart Part, Units Shortage, Units Wanted);

/// <summary>Stock as a cart eats it up: two lines can want the same goods, and the first one takes them.</summary>
internal sealed class QuoteCalculator(IReadOnlyDictionary<StockKey, QuotedStock> stock, ILookup<StockKey, KnownSupply> known)
{
    private readonly Dictionary<StockKey, int> _left = stock.ToDictionary(one => one.Key, one => one.Value.Available);
    private readonly Dictionary<StockKey, long> _missing = [];

    /// <returns>The parts of the line that are short.</returns>
    public IReadOnlyList<MissingPart> Take(IReadOnlyList<StockPart> parts, int lineQuantity)
    {
        var missing = new List<MissingPart>();
        if (lineQuantity <= 0)
            return missing;

        foreach (var part in parts.Where(part => _left.ContainsKey(part.Key)))
        {
            var (left, wanted) = (_left[part.Key], part.Of(lineQuantity));
            _left[part.Key] = (int)Math.Max((long)left - wanted.Value, int.MinValue);
            var shortage = Shortage.OfWantedLine(new StockLevel(left, Units.None).Free, wanted);
            if (shortage.IsNone)
                continue;

            var all = _missing.GetValueOrDefault(part.Key) + shortage.Value;
            _missing[part.Key] = all;
            missing.Add(new(part, shortage, new((int)Math.Min(all, int.MaxValue))));
        }

        return missing;
    }

    public string? LeadDays(StockKey key) => stock[key].LeadDays;

    public IReadOnlyCollection<KnownSupply> Known(StockKey key) => [.. known[key]];

    /// <summary>Units that others wait for who are served before.</summary>
    public Units Ahead(StockKey key) => stock[key].Ahead;
}
