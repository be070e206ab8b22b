using Nop.Web.Framework.Models;

namespace Nop.Web.Areas.Admin.Models.Orders;

public record OrderModel : BaseNopEntityModel
{
    public bool CanAddNewShipments { get; set; }
    public bool CanCancelOrder { get; set; }
    public bool CanMarkOrderAsPaid { get; set; }
    public DateTime CreatedOn { get; set; }
    public string CustomOrderNumber { get; set; }
    public string CustomerEmail { get; set; }
    public string CustomerFullName { get; set; }
    public int CustomerId { get; set; }
    public bool IsLoggedInAsVendor { get; set; }
    public bool IsShippable { get; set; }
    public IList<OrderItemModel> Items { get; set; }
    public string OrderStatus { get; set; }
    public int OrderStatusId { get; set; }
    public string OrderTotal { get; set; }
    public string PaymentMethod { get; set; }
    public string PaymentStatus { get; set; }
    public int PaymentStatusId { get; set; }
    public bool PickupInStore { get; set; }
    public string ShippingMethod { get; set; }
    public string ShippingStatus { get; set; }
    public int ShippingStatusId { get; set; }
    public string StoreName { get; set; }
}
