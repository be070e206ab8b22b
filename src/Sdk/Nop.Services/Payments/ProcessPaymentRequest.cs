using Nop.Core.Domain.Orders;

namespace Nop.Services.Payments;

public class ProcessPaymentRequest
{
    public int CustomerId { get; set; }
    public Order InitialOrder { get; set; }
    public Guid OrderGuid { get; set; }
    public string PaymentMethodSystemName { get; set; }
    public int StoreId { get; set; }
}
