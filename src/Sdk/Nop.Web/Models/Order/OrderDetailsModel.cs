using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Web.Framework.Models;
using Nop.Web.Models.Common;

namespace Nop.Web.Models.Order;

public record OrderDetailsModel : BaseNopEntityModel
{
    public string CustomOrderNumber { get; set; }
    public DateTime CreatedOn { get; set; }
    public OrderStatus OrderStatus { get; set; }
    public string OrderStatusText { get; set; }
    public bool CanCancelOrder { get; set; }
    public bool IsReOrderAllowed { get; set; }
    public bool IsShippable { get; set; }
    public string ShippingStatus { get; set; }
    public string ShippingMethod { get; set; }
    public AddressModel ShippingAddress { get; set; } = new();
    public AddressModel BillingAddress { get; set; } = new();
    public string PaymentMethod { get; set; }
    public PaymentStatus PaymentStatus { get; set; }
    public string PaymentMethodStatus { get; set; }
    public string OrderSubtotal { get; set; }
    public string OrderSubTotalDiscount { get; set; }
    public string RedeemedRewardPointsAmount { get; set; }
    public string OrderShipping { get; set; }
    public string OrderTotal { get; set; }
    public bool ShowSku { get; set; }
    public IList<OrderItemModel> Items { get; set; } = [];
    public IList<OrderNote> OrderNotes { get; set; } = [];
    public IList<ShipmentBriefModel> Shipments { get; set; } = [];

    public record OrderItemModel : BaseNopEntityModel
    {
        public Guid OrderItemGuid { get; set; }
        public string Sku { get; set; }
        public int ProductId { get; set; }
        public string ProductName { get; set; }
        public string ProductSeName { get; set; }
        public string UnitPrice { get; set; }
        public string SubTotal { get; set; }
        public int Quantity { get; set; }
        public string AttributeInfo { get; set; }
    }

    public record OrderNote : BaseNopEntityModel
    {
        public string Note { get; set; }
        public DateTime CreatedOn { get; set; }
    }

    public record ShipmentBriefModel : BaseNopEntityModel
    {
        public string TrackingNumber { get; set; }
        public DateTime? ShippedDate { get; set; }
        public DateTime? DeliveryDate { get; set; }
    }
}
