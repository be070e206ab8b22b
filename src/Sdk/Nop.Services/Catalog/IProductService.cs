using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Shipping;

namespace Nop.Services.Catalog;

public interface IProductService
{
    Task AddStockQuantityHistoryEntryAsync(Product product, int quantityAdjustment, int stockQuantity, int warehouseId = 0, string message = "", int? combinationId = null);
    Task AdjustInventoryAsync(Product product, int quantityToChange, string attributesXml = "", string message = "");
    Task BookReservedInventoryAsync(Product product, int warehouseId, int quantity, string message = "");
    Task DeleteProductAsync(Product product);
    Task DeleteProductWarehouseInventoryAsync(ProductWarehouseInventory pwi);
    Task<string> FormatStockMessageAsync(Product product, string attributesXml);
    Task<IList<ProductWarehouseInventory>> GetAllProductWarehouseInventoryRecordsAsync(int productId);
    Task<Product> GetProductByIdAsync(int productId);
    Task<Product> GetProductBySkuAsync(string sku);
    Task<IList<Product>> GetProductsByIdsAsync(int[] productIds);
    Task<int> GetTotalStockQuantityAsync(Product product, bool useReservedQuantity = true, int warehouseId = 0);
    Task InsertProductWarehouseInventoryAsync(ProductWarehouseInventory pwi);
    int[] ParseAllowedQuantities(Product product);
    bool ProductIsAvailable(Product product, DateTime? dateTime = null);
    Task<int> ReverseBookedInventoryAsync(Product product, ShipmentItem shipmentItem, string message = "");
    Task UpdateProductAsync(Product product);
    Task UpdateProductWarehouseInventoryAsync(ProductWarehouseInventory pwi);
}
