using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Models.Common;
using Nop.Web.Models.Media;

namespace Nop.Web.Models.ShoppingCart;

public record ShoppingCartModel : BaseNopModel
{
    public bool OnePageCheckoutEnabled { get; set; }
    public bool ShowSku { get; set; }
    public bool ShowProductImages { get; set; }
    public bool IsEditable { get; set; }
    public bool IsReadyToCheckout { get; set; }
    public bool HideCheckoutButton { get; set; }
    public IList<ShoppingCartItemModel> Items { get; set; } = [];
    public IList<string> Warnings { get; set; } = [];
    public OrderReviewDataModel OrderReviewData { get; set; } = new();

    public record ShoppingCartItemModel : BaseNopEntityModel
    {
        public string Sku { get; set; }
        public PictureModel Picture { get; set; } = new();
        public int ProductId { get; set; }
        public string ProductName { get; set; }
        public string ProductSeName { get; set; }
        public string UnitPrice { get; set; }
        public decimal UnitPriceValue { get; set; }
        public string SubTotal { get; set; }
        public decimal SubTotalValue { get; set; }
        public int Quantity { get; set; }
        public List<SelectListItem> AllowedQuantities { get; set; } = [];
        public string AttributeInfo { get; set; }
        public IList<string> Warnings { get; set; } = [];
    }

    public record OrderReviewDataModel : BaseNopModel
    {
        public bool Display { get; set; }
        public bool IsShippable { get; set; }
        public AddressModel BillingAddress { get; set; } = new();
        public AddressModel ShippingAddress { get; set; } = new();
        public string ShippingMethod { get; set; }
        public string PaymentMethod { get; set; }
    }
}
