using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;

namespace Nop.Web.Areas.Admin.Models.Catalog;

public record ProductModel : BaseNopEntityModel
{
    public bool AllowBackInStockSubscriptions { get; set; }
    public bool AvailableForPreOrder { get; set; }
    public IList<SelectListItem> AvailableProductAvailabilityRanges { get; set; }
    public int BackorderModeId { get; set; }
    public bool DisableBuyButton { get; set; }
    public bool DisplayStockAvailability { get; set; }
    public bool DisplayStockQuantity { get; set; }
    public bool IsLoggedInAsVendor { get; set; }
    public int LastStockQuantity { get; set; }
    public int LowStockActivityId { get; set; }
    public int ManageInventoryMethodId { get; set; }
    public int MinStockQuantity { get; set; }
    public string Name { get; set; }
    public int NotifyAdminForQuantityBelow { get; set; }
    public decimal Price { get; set; }
    public int ProductAvailabilityRangeId { get; set; }
    public decimal ProductCost { get; set; }
    public IList<ProductWarehouseInventoryModel> ProductWarehouseInventoryModels { get; set; }
    public bool Published { get; set; }
    public string Sku { get; set; }
    public int StockQuantity { get; set; }
    public bool UseMultipleWarehouses { get; set; }
    public int VendorId { get; set; }
    public int WarehouseId { get; set; }
}
