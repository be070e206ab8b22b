using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Shipping.Date;

namespace DemoStore.Engine.Catalog;

/// <summary>Products and their stock, with the platform's habits: no floor at zero, no look at the backorder mode, shared cached objects.</summary>
public sealed partial class ProductService(
    IRepository<Product> products,
    IRepository<ProductWarehouseInventory> warehouses,
    IRepository<StockQuantityHistory> history,
    IRepository<Shipment> shipments,
    IProductAttributeParser parser,
    IProductAttributeService attributes,
    IDateRangeService ranges,
    ILocalizationService texts) : IProductService
{
    public Task<Product> GetProductByIdAsync(int productId) => products.GetByIdAsync(productId, _ => default!);

    public async Task<Product> GetProductBySkuAsync(string sku) => await products.Table.FirstOrDefaultAsync(product => product.Sku == sku && !product.Deleted);

    public Task<IList<Product>> GetProductsByIdsAsync(int[] productIds) => products.GetByIdsAsync(productIds, _ => default!, includeDeleted: false);

    /// <summary>Dates only; stock is another matter.</summary>
    public bool ProductIsAvailable(Product product, DateTime? dateTime = null)
    {
        var now = dateTime ?? ShopClock.UtcNow;

        return !(product.AvailableStartDateTimeUtc > now) && !(product.AvailableEndDateTimeUtc < now);
    }

    public int[] ParseAllowedQuantities(Product product) =>
        [.. (product.AllowedQuantities ?? "").Split(',').Select(part => int.TryParse(part.Trim(), out var quantity) ? quantity : 0).Where(quantity => quantity > 0)];

    public Task UpdateProductAsync(Product product) => products.UpdateAsync(product);

    public Task DeleteProductAsync(Product product) => products.DeleteAsync(product);

    public Task<IList<ProductWarehouseInventory>> GetAllProductWarehouseInventoryRecordsAsync(int productId) =>
        warehouses.GetAllAsync(query => query.Where(row => row.ProductId == productId).OrderBy(row => row.Id));

    public Task InsertProductWarehouseInventoryAsync(ProductWarehouseInventory pwi) => warehouses.InsertAsync(pwi);

    public Task UpdateProductWarehouseInventoryAsync(ProductWarehouseInventory pwi) => warehouses.UpdateAsync(pwi);

    public Task DeleteProductWarehouseInventoryAsync(ProductWarehouseInventory pwi) => warehouses.DeleteAsync(pwi);

    public async Task<int> GetTotalStockQuantityAsync(Product product, bool useReservedQuantity = true, int warehouseId = 0)
    {
        if (product.ManageInventoryMethod != ManageInventoryMethod.ManageStock)
            return 0;

        if (!product.UseMultipleWarehouses)
            return product.StockQuantity;

        var rows = await GetAllProductWarehouseInventoryRecordsAsync(product.Id);

        return rows
            .Where(row => warehouseId == 0 || row.WarehouseId == warehouseId)
            .Sum(row => row.StockQuantity - (useReservedQuantity ? row.ReservedQuantity : 0));
    }

    public async Task AddStockQuantityHistoryEntryAsync(Product product, int quantityAdjustment, int stockQuantity, int warehouseId = 0, string message = "", int? combinationId = null)
    {
        if (quantityAdjustment == 0)
            return;

        await history.InsertAsync(new StockQuantityHistory
        {
            ProductId = product.Id,
            CombinationId = combinationId,
            WarehouseId = warehouseId > 0 ? warehouseId : null,
            QuantityAdjustment = quantityAdjustment,
            StockQuantity = stockQuantity,
            Message = message,
            CreatedOnUtc = ShopClock.UtcNow,
        });
    }
}
