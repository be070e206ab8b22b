using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Promises.Policies;
using Nop.Plugin.Misc.Backorders.Platform.Stock;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies.Numbers;

/// <summary>
/// Products whose number is another than when it was last compared with the shop's stock history, while the history tells
/// nothing: whoever counts goods on hand may write the database directly, and nobody is told.
/// </summary>
internal sealed class WrittenPast(
    IRepository<StockWatchRecord> watches,
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<StockQuantityHistory> history,
    NumberMeanings meanings)
{
    private const int BY_PRODUCT = (int)ManageInventoryMethod.ManageStock;
    private const int BY_ATTRIBUTES = (int)ManageInventoryMethod.ManageStockByAttributes;

    public async Task<IReadOnlyList<int>> ProductsAsync()
    {
        var mean = await meanings.ReadAsync();
        if (!mean.AnyOnHand)
            return [];

        var plain = await (
            from watch in watches.Table
            join product in products.Table on watch.ProductId equals product.Id
            where watch.CombinationId == 0 && watch.HistoryId > 0 && product.StockQuantity != watch.Available
                && product.ManageInventoryMethodId == BY_PRODUCT && !product.UseMultipleWarehouses && !product.Deleted
                && !history.Table.Any(row => row.ProductId == watch.ProductId && row.CombinationId == null && row.Id > watch.HistoryId)
            select product.Id).ToListAsync();
        var combined = await (
            from watch in watches.Table
            join combination in combinations.Table on watch.CombinationId equals combination.Id
            join product in products.Table on combination.ProductId equals product.Id
            where watch.HistoryId > 0 && combination.StockQuantity != watch.Available
                && product.ManageInventoryMethodId == BY_ATTRIBUTES && !product.Deleted
                && !history.Table.Any(row => row.ProductId == watch.ProductId
                    && row.CombinationId == watch.CombinationId
                    && row.Id > watch.HistoryId)
            select product.Id).ToListAsync();

        return [.. plain.Concat(combined).Distinct().Where(mean.AreOnHand)];
    }
}
