using Nop.Web.Framework.Models;

namespace Nop.Web.Areas.Admin.Models.Orders;

public record OrderItemModel : BaseNopEntityModel
{
    public string AttributeInfo { get; set; }
    public int ProductId { get; set; }
    public string ProductName { get; set; }
    public int Quantity { get; set; }
    public string Sku { get; set; }
    public string SubTotalInclTax { get; set; }
    public string UnitPriceInclTax { get; set; }
    public string VendorName { get; set; }
}
