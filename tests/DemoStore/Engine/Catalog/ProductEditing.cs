using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Services.Catalog;

namespace DemoStore.Engine.Catalog;

/// <summary>What the platform's product pages do by themselves, in their order of writes and events.</summary>
public sealed class ProductEditing(IRepository<Product> products, IProductService service, IProductAttributeService attributes)
{
    public const string MESSAGE = "The stock quantity has been edited";

    /// <summary>One row of the warehouse table of the product page.</summary>
    public sealed record WarehouseStock(int WarehouseId, bool Used, int StockQuantity, int ReservedQuantity);

    /// <summary>The product page: the product first, then its warehouses, then the product again, its history last.</summary>
    /// <param name="change">Sets what the page shows on the product as it is stored.</param>
    public async Task EditAsync(int productId, Action<Product> change, IReadOnlyCollection<WarehouseStock>? warehouses = null)
    {
        var product = await products.GetByIdAsync(productId);
        var (stockBefore, warehouseBefore) = (product.StockQuantity, product.WarehouseId);
        change(product);
        product.UpdatedOnUtc = ShopClock.UtcNow;
        await service.UpdateProductAsync(product);

        if (product.UseMultipleWarehouses)
            await SaveWarehousesAsync(product, warehouses ?? []);

        await service.UpdateProductAsync(product);
        await RecordAsync(product, stockBefore, warehouseBefore);
    }

    /// <summary>A new product: it comes first, then its warehouses, its history last.</summary>
    public async Task CreateAsync(Product product, IReadOnlyCollection<WarehouseStock> warehouses)
    {
        product.CreatedOnUtc = product.UpdatedOnUtc = ShopClock.UtcNow;
        await products.InsertAsync(product);
        await service.UpdateProductAsync(product);

        if (product.UseMultipleWarehouses)
            await SaveWarehousesAsync(product, warehouses);

        await service.AddStockQuantityHistoryEntryAsync(product, product.StockQuantity, product.StockQuantity, product.WarehouseId, MESSAGE);
    }

    /// <summary>The bulk page: no history at all, and new products are told of inside a transaction that is over.</summary>
    public async Task BulkEditAsync(IReadOnlyDictionary<int, Action<Product>> changes, IReadOnlyCollection<Product> added)
    {
        List<Product> changed = [];

        foreach (var (productId, change) in changes)
        {
            var product = await products.GetByIdAsync(productId);
            change(product);
            product.UpdatedOnUtc = ShopClock.UtcNow;
            changed.Add(product);
        }

        await products.UpdateAsync(changed);

        if (added.Count > 0)
            await products.InsertAsync([.. added]);
    }

    /// <summary>"Delete selected": told of inside a transaction that is over.</summary>
    public async Task DeleteAsync(IReadOnlyCollection<Product> selected)
    {
        if (selected.Count > 0)
            await products.DeleteAsync([.. selected]);
    }

    public async Task CreateCombinationAsync(Product product, ProductAttributeCombination combination)
    {
        combination.ProductId = product.Id;
        await attributes.InsertProductAttributeCombinationAsync(combination);
        await service.AddStockQuantityHistoryEntryAsync(product, combination.StockQuantity, combination.StockQuantity, message: MESSAGE, combinationId: combination.Id);
    }

    public async Task EditCombinationAsync(Product product, ProductAttributeCombination combination, Action<ProductAttributeCombination> change)
    {
        var before = combination.StockQuantity;
        change(combination);
        await attributes.UpdateProductAttributeCombinationAsync(combination);
        await service.AddStockQuantityHistoryEntryAsync(product, combination.StockQuantity - before, combination.StockQuantity, message: MESSAGE, combinationId: combination.Id);
    }

    /// <summary>"Generate all": each choice that has no combination yet gets one with stock 0, and no history.</summary>
    public async Task GenerateCombinationsAsync(Product product)
    {
        IEnumerable<IReadOnlyList<AttributesXml.Choice>> all = [[]];

        foreach (var mapping in await attributes.GetProductAttributeMappingsByProductIdAsync(product.Id))
        {
            var values = await attributes.GetProductAttributeValuesAsync(mapping.Id);
            all = [.. all.SelectMany(chosen => values.Select(value => (IReadOnlyList<AttributesXml.Choice>)[.. chosen, new(mapping.Id, $"{value.Id}", null)]))];
        }

        var known = await attributes.GetAllProductAttributeCombinationsAsync(product.Id);

        foreach (var xml in all.Select(AttributesXml.Write).Where(xml => known.All(one => !AttributesXml.Same(one.AttributesXml, xml))))
            await attributes.InsertProductAttributeCombinationAsync(new ProductAttributeCombination { ProductId = product.Id, AttributesXml = xml, AllowOutOfStockOrders = true });
    }

    /// <summary>No history tells of it.</summary>
    public Task DeleteCombinationAsync(ProductAttributeCombination combination) => attributes.DeleteProductAttributeCombinationAsync(combination);

    private async Task SaveWarehousesAsync(Product product, IReadOnlyCollection<WarehouseStock> warehouses)
    {
        var rows = await service.GetAllProductWarehouseInventoryRecordsAsync(product.Id);

        foreach (var wanted in warehouses)
        {
            var row = rows.FirstOrDefault(row => row.WarehouseId == wanted.WarehouseId);

            if (row is not null && wanted.Used)
                await UpdateAsync(product, row, wanted);
            else if (row is not null)
                await RemoveAsync(product, row);
            else if (wanted.Used)
                await AddAsync(product, wanted);
        }
    }

    private async Task UpdateAsync(Product product, ProductWarehouseInventory row, WarehouseStock wanted)
    {
        var before = row.StockQuantity;
        row.StockQuantity = wanted.StockQuantity;
        row.ReservedQuantity = wanted.ReservedQuantity;
        await service.UpdateProductWarehouseInventoryAsync(row);
        await service.AddStockQuantityHistoryEntryAsync(product, row.StockQuantity - before, row.StockQuantity, row.WarehouseId, MESSAGE);
    }

    private async Task RemoveAsync(Product product, ProductWarehouseInventory row)
    {
        await service.DeleteProductWarehouseInventoryAsync(row);
        await service.AddStockQuantityHistoryEntryAsync(product, -row.StockQuantity, 0, row.WarehouseId, MESSAGE);
    }

    private async Task AddAsync(Product product, WarehouseStock wanted)
    {
        var row = new ProductWarehouseInventory
        {
            ProductId = product.Id,
            WarehouseId = wanted.WarehouseId,
            StockQuantity = wanted.StockQuantity,
            ReservedQuantity = wanted.ReservedQuantity,
        };
        await service.InsertProductWarehouseInventoryAsync(row);
        await service.AddStockQuantityHistoryEntryAsync(product, row.StockQuantity, row.StockQuantity, row.WarehouseId, MESSAGE);
    }

    private Task RecordAsync(Product product, int stockBefore, int warehouseBefore) => RecordAsync(service, product, stockBefore, warehouseBefore, MESSAGE);

    /// <summary>The history of a product's own figure; two entries when it moved to another warehouse.</summary>
    public static async Task RecordAsync(IProductService service, Product product, int stockBefore, int warehouseBefore, string message)
    {
        if (product.WarehouseId == warehouseBefore)
        {
            await service.AddStockQuantityHistoryEntryAsync(product, product.StockQuantity - stockBefore, product.StockQuantity, product.WarehouseId, message);
            return;
        }

        await service.AddStockQuantityHistoryEntryAsync(product, -stockBefore, 0, warehouseBefore, "Moved to another warehouse");
        await service.AddStockQuantityHistoryEntryAsync(product, product.StockQuantity, product.StockQuantity, product.WarehouseId, "Moved from another warehouse");
    }
}
