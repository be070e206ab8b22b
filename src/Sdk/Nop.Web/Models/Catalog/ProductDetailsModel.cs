using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Core.Domain.Catalog;
using Nop.Web.Framework.Models;
using Nop.Web.Models.Media;

namespace Nop.Web.Models.Catalog;

public record ProductDetailsModel : BaseNopEntityModel
{
    public PictureModel DefaultPictureModel { get; set; } = new();
    public string Name { get; set; }
    public string ShortDescription { get; set; }
    public string FullDescription { get; set; }
    public string SeName { get; set; }
    public bool VisibleIndividually { get; set; }
    public ProductType ProductType { get; set; }
    public bool ShowSku { get; set; }
    public string Sku { get; set; }
    public bool InStock { get; set; }
    public bool IsShipEnabled { get; set; }
    public string StockAvailability { get; set; }
    public string JsonLd { get; set; }
    public ManageInventoryMethod ManageInventoryMethod { get; set; }
    public bool AllowAddingOnlyExistingAttributeCombinations { get; set; }
    public ProductBreadcrumbModel Breadcrumb { get; set; } = new();
    public ProductPriceModel ProductPrice { get; set; } = new();
    public AddToCartModel AddToCart { get; set; } = new();
    public IList<ProductAttributeModel> ProductAttributes { get; set; } = [];
    public IList<ProductDetailsModel> AssociatedProducts { get; set; } = [];

    public record ProductBreadcrumbModel : BaseNopModel
    {
        public bool Enabled { get; set; }
        public int ProductId { get; set; }
        public string ProductName { get; set; }
        public string ProductSeName { get; set; }
        public IList<CategorySimpleModel> CategoryBreadcrumb { get; set; } = [];
    }

    public record AddToCartModel : BaseNopModel
    {
        public int ProductId { get; set; }
        public int EnteredQuantity { get; set; }
        public string MinimumQuantityNotification { get; set; }
        public List<SelectListItem> AllowedQuantities { get; set; } = [];
        public bool DisableBuyButton { get; set; }
    }

    public record ProductAttributeModel : BaseNopEntityModel
    {
        public int ProductId { get; set; }
        public int ProductAttributeId { get; set; }
        public string Name { get; set; }
        public string TextPrompt { get; set; }
        public bool IsRequired { get; set; }
        public AttributeControlType AttributeControlType { get; set; }
        public IList<ProductAttributeValueModel> Values { get; set; } = [];
    }

    public record ProductAttributeValueModel : BaseNopEntityModel
    {
        public string Name { get; set; }
        public string PriceAdjustment { get; set; }
        public decimal PriceAdjustmentValue { get; set; }
        public bool IsPreSelected { get; set; }
        public bool CustomerEntersQty { get; set; }
        public int Quantity { get; set; }
    }
}
