using System.Net;
using System.Text.RegularExpressions;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.Platform.Supply;

/// <summary>Combinations as a clerk knows them: "Size: L, Colour: Red".</summary>
public sealed partial class CombinationTexts(
    IRepository<ProductAttributeCombination> combinations,
    IRepository<Product> products,
    IProductAttributeFormatter formatter)
{
    /// <returns>Of each combination of a product its text, in the order of their ids.</returns>
    public async Task<IReadOnlyList<(int Id, string Text)>> OfProductAsync(Product product)
    {
        var texts = new List<(int, string)>();
        foreach (var combination in await combinations.Table.Where(row => row.ProductId == product.Id).OrderBy(row => row.Id).ToListAsync())
            texts.Add((combination.Id, await TextAsync(product, combination)));

        return texts;
    }

    /// <returns>By the ids of the combinations, attributes and SKU.</returns>
    public Task<IReadOnlyDictionary<int, string>> OfAsync(IEnumerable<int> combinationIds) => OfAsync(combinationIds, TextAsync);

    /// <returns>By the ids of the combinations, their attributes alone.</returns>
    public Task<IReadOnlyDictionary<int, string>> ChosenAsync(IEnumerable<int> combinationIds) => OfAsync(combinationIds, ChosenAsync);

    private async Task<IReadOnlyDictionary<int, string>> OfAsync(
        IEnumerable<int> combinationIds,
        Func<Product, ProductAttributeCombination, Task<string>> textAsync)
    {
        var ids = combinationIds.Where(id => id > 0).Distinct().ToList();
        if (ids.Count == 0)
            return new Dictionary<int, string>();

        var rows = await (
            from combination in combinations.Table
            join product in products.Table on combination.ProductId equals product.Id
            where ids.Contains(combination.Id)
            select new { Combination = combination, Product = product }).ToListAsync();
        var texts = new Dictionary<int, string>();
        foreach (var row in rows)
            texts[row.Combination.Id] = await textAsync(row.Product, row.Combination);

        return texts;
    }

    // The shop writes attributes as HTML.
    private async Task<string> ChosenAsync(Product product, ProductAttributeCombination combination)
    {
        var html = await formatter.FormatAttributesAsync(product, combination.AttributesXml) ?? "";

        return WebUtility.HtmlDecode(Tag().Replace(LineBreak().Replace(html, ", "), "")).Trim();
    }

    private async Task<string> TextAsync(Product product, ProductAttributeCombination combination)
    {
        var text = await ChosenAsync(product, combination);
        var sku = string.IsNullOrEmpty(combination.Sku) ? "" : $" ({combination.Sku})";

        return text.Length == 0 && sku.Length == 0 ? $"#{combination.Id}" : (text + sku).Trim();
    }

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase)]
    private static partial Regex LineBreak();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
