using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Supply;

namespace Nop.Plugin.Misc.Backorders.Platform.Capture;

/// <summary>What a line in a checkout is measured against, in one question for most: every shopper waits for it.</summary>
public sealed class CheckoutStock(
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<ProductPolicyRecord> policies,
    IRepository<MovedSourceRecord> movedHomes,
    ConfirmedSupply supply,
    StockReader stock)
{
    private const int BY_PRODUCT = (int)ManageInventoryMethod.ManageStock;

    /// <param name="Available">Negative when more is sold than there is.</param>
    /// <param name="LeadDays">The product's own lead time; null when it has none.</param>
    /// <param name="IsSupplied">Something of the product is expected to come in.</param>
    public sealed record Found(int Available, string? LeadDays, bool IsSupplied);

    /// <returns>Keys whose stock nobody counts (any more) are missing.</returns>
    public async Task<IReadOnlyDictionary<StockKey, Found>> LookAtAsync(IReadOnlyCollection<StockKey> keys)
    {
        var found = new Dictionary<StockKey, Found>();
        await ReadProductsAsync([.. keys.Where(key => key.CombinationId == 0).Select(key => key.ProductId)], found);
        await ReadCombinationsAsync([.. keys.Where(key => key.CombinationId != 0).Select(key => key.CombinationId)], found);

        return found;
    }

    private async Task ReadProductsAsync(List<int> ids, Dictionary<StockKey, Found> found)
    {
        if (ids.Count == 0)
            return;

        var coming = supply.Open();
        var rows = await (
            from product in products.Table
            join policy in policies.Table on product.Id equals policy.ProductId into ofProduct
            from policy in ofProduct.DefaultIfEmpty()
            where ids.Contains(product.Id) && product.ManageInventoryMethodId == BY_PRODUCT
            select new
            {
                product.Id,
                product.StockQuantity,
                product.UseMultipleWarehouses,
                IsElsewhere = product.UseMultipleWarehouses || movedHomes.Table.Any(moved => moved.ProductId == product.Id),
                policy.LeadDays,
                IsSupplied = coming.Any(receipt => receipt.ProductId == product.Id)
            }).ToListAsync();
        var elsewhere = await ElsewhereAsync(rows.Where(row => row.IsElsewhere).Select(row => StockKey.OfProduct(row.Id)));

        foreach (var row in rows)
        {
            var key = StockKey.OfProduct(row.Id);
            var counted = row.UseMultipleWarehouses ? 0 : row.StockQuantity;
            found[key] = new(elsewhere.GetValueOrDefault(key, counted), row.LeadDays, row.IsSupplied);
        }
    }

    private async Task ReadCombinationsAsync(List<int> ids, Dictionary<StockKey, Found> found)
    {
        if (ids.Count == 0)
            return;

        var coming = supply.Open();
        var rows = await (
            from combination in combinations.Table
            join policy in policies.Table on combination.ProductId equals policy.ProductId into ofProduct
            from policy in ofProduct.DefaultIfEmpty()
            where ids.Contains(combination.Id)
            select new
            {
                combination.Id,
                combination.ProductId,
                combination.StockQuantity,
                IsElsewhere = movedHomes.Table.Any(moved => moved.ProductId == combination.ProductId),
                policy.LeadDays,
                IsSupplied = coming.Any(receipt => receipt.ProductId == combination.ProductId)
            }).ToListAsync();
        var elsewhere = await ElsewhereAsync(rows.Where(row => row.IsElsewhere).Select(row => new StockKey(row.ProductId, row.Id)));

        foreach (var row in rows)
        {
            var key = new StockKey(row.ProductId, row.Id);
            found[key] = new(elsewhere.GetValueOrDefault(key, row.StockQuantity), row.LeadDays, row.IsSupplied);
        }
    }

    /// <summary>Few products are spread over warehouses, or were counted in another way when somebody began to wait.</summary>
    private async Task<IReadOnlyDictionary<StockKey, int>> ElsewhereAsync(IEnumerable<StockKey> keys)
    {
        var wanted = keys.Distinct().ToList();

        return wanted.Count == 0 ? new Dictionary<StockKey, int>() : await stock.AvailableAsync(wanted);
    }

    public Task<bool> IsInWarehousesAsync(int productId) => stock.IsInWarehousesAsync(productId);
}
