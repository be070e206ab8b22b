namespace Nop.Core.Domain.Orders;

public class RecurringPaymentHistory : BaseEntity
{
    public DateTime CreatedOnUtc { get; set; }
    public int OrderId { get; set; }
    public int RecurringPaymentId { get; set; }
}
