using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;

namespace Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

/// <param name="Quantity">Units that could be taken: all that is wanted, or the part of it.</param>
/// <param name="Later">Null when stock covers the quantity.</param>
public sealed record FoundAlternative(Product Product, ProductFacts Facts, int Quantity, Units Free, Quote? Later);

/// <summary>Of what may be bought, takes what stock covers; when that is not enough, also what comes sooner than what is wanted.</summary>
public sealed class ChooseAlternatives(FreeStock stock, QuoteLines quotes)
{
    /// <param name="lists">Of each line; null when its product is gone.</param>
    public async Task<IReadOnlyList<IReadOnlyList<FoundAlternative>>> RunAsync(
        IReadOnlyList<WantedLine> lines, IReadOnlyList<CandidateList?> lists, Dictionary<int, Product> buyable, int storeId, int count)
    {
        var free = await stock.ReadAsync(buyable.Values);
        var found = lines.Select((line, index) => InStock(line, lists[index], buyable, free).Take(count).ToList()).ToList();
        var waiting = lines.Select((line, index) => Waiting(lists[index], buyable, found[index], count)).ToList();

        if (waiting.TrueForAll(list => list.Count == 0))
            return found;

        var sooner = await SoonerAsync(lines, waiting, storeId);
        for (var index = 0; index < found.Count; index++)
            found[index].AddRange(sooner[index]
                .Select(one => one with { Free = free.GetValueOrDefault(one.Product.Id) })
                .Take(count - found[index].Count));

        return found;
    }

    private static IEnumerable<FoundAlternative> InStock(
        WantedLine line,
        CandidateList? list,
        Dictionary<int, Product> buyable,
        IReadOnlyDictionary<int, Units> free)
    {
        return Buyable(list, buyable)
            .Where(one => free.TryGetValue(one.Product.Id, out var units) && units.Value >= (line.Part ?? line.Quantity))
            .Select(one => new FoundAlternative(
                one.Product,
                one.Facts,
                Covered(line, free[one.Product.Id]),
                free[one.Product.Id],
                Later: null));
    }

    // No more than was asked for: how much there is, is the shop's own business.
    private static int Covered(WantedLine line, Units free) =>
        free.Value >= line.Quantity || line.Part is not { } part ? line.Quantity : part;

    private static List<(Product Product, ProductFacts Facts)> Waiting(
        CandidateList? list,
        Dictionary<int, Product> buyable,
        List<FoundAlternative> found,
        int count)
    {
        if (found.Count >= count)
            return [];

        // When a combination comes is not known before one is chosen.
        return
        [
            .. Buyable(list, buyable)
                .Where(one => one.Product.ManageInventoryMethod == ManageInventoryMethod.ManageStock && QuoteLines.MayWait(one.Product))
                .Where(one => !found.Exists(known => known.Product.Id == one.Product.Id))
        ];
    }

    private static IEnumerable<(Product Product, ProductFacts Facts)> Buyable(CandidateList? list, Dictionary<int, Product> buyable)
    {
        return (list?.Candidates ?? [])
            .Where(facts => buyable.ContainsKey(facts.ProductId))
            .Select(facts => (buyable[facts.ProductId], facts));
    }

    private async Task<List<List<FoundAlternative>>> SoonerAsync(
        IReadOnlyList<WantedLine> lines,
        List<List<(Product Product, ProductFacts Facts)>> waiting,
        int storeId)
    {
        // Asked once for all lines; where two could take the same goods, the second hears the later date.
        var asked = new Dictionary<WantedLine, Quote?>();
        foreach (var (line, list) in lines.Zip(waiting).Where(pair => pair.Second.Count > 0))
        {
            foreach (var wanted in list.Select(one => new WantedLine(one.Product.Id, "", line.Quantity)).Prepend(line))
                asked.TryAdd(wanted, null);
        }

        var keys = asked.Keys.ToList();
        foreach (var (key, quote) in keys.Zip(await quotes.RunAsync(keys, storeId)))
            asked[key] = quote;

        return [.. lines.Select((line, index) => Sooner(line, waiting[index], asked).ToList())];
    }

    private static IEnumerable<FoundAlternative> Sooner(
        WantedLine line,
        List<(Product Product, ProductFacts Facts)> waiting,
        Dictionary<WantedLine, Quote?> quotes)
    {
        // Nobody waits for what is not short.
        if (!quotes.TryGetValue(line, out var wanted) || wanted is null)
            yield break;

        foreach (var (product, facts) in waiting)
        {
            if (quotes[new(product.Id, "", line.Quantity)] is { } quote && IsSooner(quote.Promise, wanted.Promise))
                yield return new(product, facts, line.Quantity, Units.None, quote);
        }
    }

    private static bool IsSooner(Promise one, Promise other) => one.To is { } last && last < (other.To ?? DateOnly.MaxValue);
}
