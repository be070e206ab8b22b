using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Customers;
using Nop.Plugin.Misc.Backorders.Domain.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.Alternatives;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases.Alternatives;

/// <summary>Finds what a shopper could take instead of something that is not there: only what this shopper may see and buy now.</summary>
public class FindAlternatives(
    Candidates candidates,
    MayBuy mayBuy,
    ChooseAlternatives choose,
    DescribeAlternative describe,
    StoreSettings settings,
    IProductService products)
{
    /// <param name="quantity">Units that are wanted at once.</param>
    /// <param name="count">So many at most, the best first.</param>
    public virtual async Task<IReadOnlyList<Alternative>> RunAsync(
        int productId,
        int quantity,
        Customer customer,
        int storeId,
        int languageId,
        int count)
    {
        return (await RunAsync([new(productId, null, quantity)], new(customer, storeId, languageId), count))[0];
    }

    /// <summary>The same for many lines, with no more statements than for one.</summary>
    /// <returns>What could be taken instead of each line, in the order given.</returns>
    public virtual async Task<IReadOnlyList<IReadOnlyList<Alternative>>> RunAsync(
        IReadOnlyList<WantedLine> lines,
        Shopper shopper,
        int count)
    {
        if (count <= 0 || lines.Count == 0 || !await mayBuy.AnythingAsync(shopper))
            return [.. lines.Select(_ => Array.Empty<Alternative>())];

        var band = new PriceBand((await settings.OfAsync(shopper.StoreId)).AlternativesPriceBand);
        var lists = await candidates.FindAsync([.. lines.Select(line => line.ProductId)], shopper.StoreId, band);
        var known = await KnownAsync(lists.Values);
        var buyable = await BuyableAsync(lists.Values, known, shopper);
        var found = await choose.RunAsync(
            lines,
            [.. lines.Select(line => lists.GetValueOrDefault(line.ProductId))],
            buyable,
            shopper.StoreId,
            count);
        var told = new List<IReadOnlyList<Alternative>>();

        for (var index = 0; index < lines.Count; index++)
            told.Add(await DescribeAsync(found[index], lists.GetValueOrDefault(lines[index].ProductId), known, shopper));

        return told;
    }

    private async Task<Dictionary<int, Product>> KnownAsync(IEnumerable<CandidateList> lists)
    {
        var ids = lists.SelectMany(list => list.Candidates.Prepend(list.Wanted)).Select(facts => facts.ProductId).Distinct().ToArray();

        return (await products.GetProductsByIdsAsync(ids)).ToDictionary(product => product.Id);
    }

    private async Task<Dictionary<int, Product>> BuyableAsync(
        IEnumerable<CandidateList> lists,
        Dictionary<int, Product> known,
        Shopper shopper)
    {
        var buyable = new Dictionary<int, Product>();

        foreach (var id in lists.SelectMany(list => list.Candidates).Select(facts => facts.ProductId).Distinct())
        {
            if (known.TryGetValue(id, out var product) && await mayBuy.ThisAsync(product, shopper))
                buyable.Add(id, product);
        }

        return buyable;
    }

    private async Task<IReadOnlyList<Alternative>> DescribeAsync(
        IReadOnlyList<FoundAlternative> found,
        CandidateList? list,
        Dictionary<int, Product> known,
        Shopper shopper)
    {
        var told = new List<Alternative>();
        if (list is null || !known.TryGetValue(list.Wanted.ProductId, out var wanted))
            return told;

        foreach (var one in found)
            told.Add(await describe.RunAsync(one, wanted, list.Wanted, shopper));

        return told;
    }
}
