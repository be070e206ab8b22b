using Nop.Core.Domain.Orders;

namespace Nop.Services.Orders;

public class UpdateOrderParameters(Order updatedOrder, OrderItem updatedOrderItem)
{
    public decimal DiscountAmountExclTax { get; set; }
    public decimal DiscountAmountInclTax { get; set; }
    public decimal PriceExclTax { get; set; }
    public decimal PriceInclTax { get; set; }
    public int Quantity { get; set; }
    public decimal SubTotalExclTax { get; set; }
    public decimal SubTotalInclTax { get; set; }
    public Order UpdatedOrder { get; } = updatedOrder;
    public OrderItem UpdatedOrderItem { get; } = updatedOrderItem;
    public List<string> Warnings { get; } = [];
}
