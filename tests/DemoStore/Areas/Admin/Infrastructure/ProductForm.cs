using System.Globalization;
using DemoStore.Engine.Catalog;
using Nop.Core.Domain.Catalog;
using Nop.Web.Areas.Admin.Models.Catalog;

namespace DemoStore.Areas.Admin.Infrastructure;

/// <summary>What the form of the product page says.</summary>
public static class ProductForm
{
    private const string WAREHOUSE = "warehouse_qty_";

    public static void Apply(ProductModel model, Product product)
    {
        product.Name = model.Name;
        product.Sku = model.Sku;
        product.Price = model.Price;
        product.Published = model.Published;
        product.DisableBuyButton = model.DisableBuyButton;
        product.ManageInventoryMethodId = model.ManageInventoryMethodId;
        product.UseMultipleWarehouses = model.UseMultipleWarehouses;
        product.StockQuantity = model.StockQuantity;
        product.WarehouseId = model.WarehouseId;
        product.MinStockQuantity = model.MinStockQuantity;
        product.LowStockActivityId = model.LowStockActivityId;
        product.BackorderModeId = model.BackorderModeId;
        product.ProductAvailabilityRangeId = model.ProductAvailabilityRangeId;
        product.DisplayStockAvailability = model.DisplayStockAvailability;
        product.DisplayStockQuantity = model.DisplayStockQuantity;
    }

    public static List<ProductEditing.WarehouseStock> WarehousesOf(IFormCollection form)
    {
        return form.Keys
            .Where(key => key.StartsWith(WAREHOUSE, StringComparison.Ordinal))
            .Select(key => int.Parse(key[WAREHOUSE.Length..], CultureInfo.InvariantCulture))
            .Select(id => new ProductEditing.WarehouseStock(id, form.ContainsKey($"warehouse_used_{id}"), form.Number($"warehouse_qty_{id}"), form.Number($"warehouse_reserved_{id}")))
            .ToList();
    }
}
