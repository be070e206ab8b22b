using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Supply;

/// <summary>A product or combination that goods can come in for.</summary>
/// <param name="IsCounted">Its own stock is counted.</param>
/// <param name="ByCombination">Stock is counted for the combinations of its product.</param>
public sealed record StockItem(StockKey Key, string Sku, string ProductName, bool IsCounted, bool ByCombination);

/// <summary>Finds products and combinations by what a clerk or a file calls them; vendors find their own.</summary>
public sealed class SkuLookup(IRepository<Product> products, IRepository<ProductAttributeCombination> combinations, ReceiptQueries shelf)
{
    private const int BY_PRODUCT = (int)ManageInventoryMethod.ManageStock;
    private const int BY_ATTRIBUTES = (int)ManageInventoryMethod.ManageStockByAttributes;
    private const int SIMPLE = (int)ProductType.SimpleProduct;
    private const int CHUNK = 500;
    private const int LONGEST_TEXT = 400;

    /// <returns>What bears each SKU; several where a shop gave it twice.</returns>
    public async Task<ILookup<string, StockItem>> FindAsync(IReadOnlyCollection<string> skus)
    {
        var found = new List<StockItem>();
        foreach (var chunk in skus.Distinct(StringComparer.OrdinalIgnoreCase).Chunk(CHUNK))
        {
            var wanted = chunk.ToList();
            found.AddRange(await ProductsAsync((await OwnAsync()).Where(product => wanted.Contains(product.Sku)), chunk.Length * 2));
            found.AddRange(await CombinationsAsync(
                combinations.Table.Where(combination => wanted.Contains(combination.Sku)),
                chunk.Length * 2));
        }

        return found.ToLookup(item => item.Sku, StringComparer.OrdinalIgnoreCase);
    }

    // Run by the database, which knows no cultures of ours.
#pragma warning disable CA1304, CA1311, CA1862
    /// <summary>By a part of name or SKU, the products first.</summary>
    public async Task<IReadOnlyList<StockItem>> SearchAsync(string? typed, int most)
    {
        var text = StoredText.Fit(typed, LONGEST_TEXT).Trim().ToLowerInvariant();
        if (text.Length == 0)
            return [];

        var items = await ProductsAsync(
            (await OwnAsync()).Where(product => product.Name.ToLower().Contains(text) || product.Sku.ToLower().Contains(text)),
            most);
        var ofCombinations = await CombinationsAsync(
            combinations.Table.Where(combination => combination.Sku.ToLower().Contains(text)),
            most);

        return [.. items.Concat(ofCombinations).Where(item => item.IsCounted || item.ByCombination).Take(most)];
    }
#pragma warning restore CA1304, CA1311, CA1862

    public async Task<Product?> ProductAsync(int id) => await (await OwnAsync()).FirstOrDefaultAsync(product => product.Id == id);

    private async Task<IQueryable<Product>> OwnAsync()
    {
        var vendorId = await shelf.VendorIdAsync();

        return products.Table.Where(product => !product.Deleted
            && product.ProductTypeId == SIMPLE
            && (vendorId == 0 || product.VendorId == vendorId));
    }

    private static async Task<IEnumerable<StockItem>> ProductsAsync(IQueryable<Product> query, int most)
    {
        var rows = await query
            .OrderBy(product => product.Name)
            .ThenBy(product => product.Id)
            .Select(product => new { product.Id, product.Sku, product.Name, product.ManageInventoryMethodId })
            .Take(most)
            .ToListAsync();

        return rows.Select(row => new StockItem(
            StockKey.OfProduct(row.Id),
            row.Sku ?? "",
            row.Name,
            row.ManageInventoryMethodId == BY_PRODUCT,
            row.ManageInventoryMethodId == BY_ATTRIBUTES));
    }

    private async Task<IEnumerable<StockItem>> CombinationsAsync(IQueryable<ProductAttributeCombination> query, int most)
    {
        var rows = await (
            from combination in query
            join product in await OwnAsync() on combination.ProductId equals product.Id
            orderby product.Name, combination.Id
            select new { combination.Id, combination.ProductId, combination.Sku, product.Name, product.ManageInventoryMethodId })
                .Take(most)
                .ToListAsync();

        return rows.Select(row => new StockItem(
            new(row.ProductId, row.Id),
            row.Sku,
            row.Name,
            row.ManageInventoryMethodId == BY_ATTRIBUTES,
            ByCombination: false));
    }
}
