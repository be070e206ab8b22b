namespace Nop.Core.Domain.Orders;

public class GiftCardUsageHistory : BaseEntity
{
    public decimal UsedValue { get; set; }
    public int UsedWithOrderId { get; set; }
}
