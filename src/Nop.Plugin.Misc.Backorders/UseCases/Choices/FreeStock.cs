using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.UseCases.Choices;

/// <summary>What a new buyer of each of many products can have at once, as stock is now.</summary>
public class FreeStock(StockReader stock, IRepository<ProductAttributeCombination> combinations)
{
    private static readonly Units _plenty = new(int.MaxValue);

    public async Task<IReadOnlyDictionary<int, Units>> ReadAsync(IReadOnlyCollection<Product> products)
    {
        var free = products
            .Where(product => product.ManageInventoryMethod == ManageInventoryMethod.DontManageStock)
            .ToDictionary(product => product.Id, _ => _plenty);

        foreach (var (key, available) in await stock.AvailableAsync(Keys(products)))
            free[key.ProductId] = new StockLevel(available, Units.None).Free;

        foreach (var (productId, units) in await OfBestCombinationAsync(products))
            free[productId] = units;

        return free;
    }

    private static List<StockKey> Keys(IEnumerable<Product> products)
    {
        return [.. products.Where(product => product.ManageInventoryMethod == ManageInventoryMethod.ManageStock).Select(product => StockKey.OfProduct(product.Id))];
    }

    // Which combination the shopper would choose is not known: there must be one that has enough.
    private async Task<Dictionary<int, Units>> OfBestCombinationAsync(IEnumerable<Product> products)
    {
        var ids = products.Where(product => product.ManageInventoryMethod == ManageInventoryMethod.ManageStockByAttributes).Select(product => product.Id).ToList();
        if (ids.Count == 0)
            return [];

        var rows = await combinations.Table
            .Where(row => ids.Contains(row.ProductId))
            .GroupBy(row => row.ProductId)
            .Select(group => new { ProductId = group.Key, Most = group.Max(row => row.StockQuantity) })
            .ToListAsync();

        return rows.ToDictionary(row => row.ProductId, row => new StockLevel(row.Most, Units.None).Free);
    }
}
