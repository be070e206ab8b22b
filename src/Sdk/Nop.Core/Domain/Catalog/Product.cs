using Nop.Core.Domain.Common;
using Nop.Core.Domain.Localization;
using Nop.Core.Domain.Security;
using Nop.Core.Domain.Seo;
using Nop.Core.Domain.Stores;

namespace Nop.Core.Domain.Catalog;

public class Product : BaseEntity, ISoftDeletedEntity, ILocalizedEntity, IAclSupported, ISlugSupported, IStoreMappingSupported
{
    public bool AllowAddingOnlyExistingAttributeCombinations { get; set; }
    public bool AllowBackInStockSubscriptions { get; set; }
    public string AllowedQuantities { get; set; }
    public DateTime? AvailableEndDateTimeUtc { get; set; }
    public bool AvailableForPreOrder { get; set; }
    public DateTime? AvailableStartDateTimeUtc { get; set; }
    public BackorderMode BackorderMode { get => (BackorderMode)BackorderModeId; set => BackorderModeId = (int)value; }
    public int BackorderModeId { get; set; }
    public bool CallForPrice { get; set; }
    public DateTime CreatedOnUtc { get; set; }
    public bool CustomerEntersPrice { get; set; }
    public bool DisableBuyButton { get; set; }
    public int DeliveryDateId { get; set; }
    public int DisplayOrder { get; set; }
    public bool DisplayStockAvailability { get; set; }
    public bool DisplayStockQuantity { get; set; }
    public string FullDescription { get; set; }
    public bool IsDownload { get; set; }
    public bool IsGiftCard { get; set; }
    public bool IsRecurring { get; set; }
    public bool IsRental { get; set; }
    public bool IsShipEnabled { get; set; }
    public LowStockActivity LowStockActivity { get => (LowStockActivity)LowStockActivityId; set => LowStockActivityId = (int)value; }
    public int LowStockActivityId { get; set; }
    public ManageInventoryMethod ManageInventoryMethod { get => (ManageInventoryMethod)ManageInventoryMethodId; set => ManageInventoryMethodId = (int)value; }
    public int ManageInventoryMethodId { get; set; }
    public int MinStockQuantity { get; set; }
    public string Name { get; set; }
    public int NotifyAdminForQuantityBelow { get; set; }
    public decimal OldPrice { get; set; }
    public int OrderMaximumQuantity { get; set; }
    public int OrderMinimumQuantity { get; set; }
    public int ParentGroupedProductId { get; set; }
    public DateTime? PreOrderAvailabilityStartDateTimeUtc { get; set; }
    public decimal Price { get; set; }
    public int ProductAvailabilityRangeId { get; set; }
    public decimal ProductCost { get; set; }
    public decimal Weight { get; set; }
    public ProductType ProductType { get => (ProductType)ProductTypeId; set => ProductTypeId = (int)value; }
    public int ProductTypeId { get; set; }
    public bool Published { get; set; }
    public string ShortDescription { get; set; }
    public string Sku { get; set; }
    public int StockQuantity { get; set; }
    public DateTime UpdatedOnUtc { get; set; }
    public bool UseMultipleWarehouses { get; set; }
    public int VendorId { get; set; }
    public bool VisibleIndividually { get; set; }
    public int WarehouseId { get; set; }
    public bool Deleted { get; set; }
    public bool LimitedToStores { get; set; }
    public bool SubjectToAcl { get; set; }
}
