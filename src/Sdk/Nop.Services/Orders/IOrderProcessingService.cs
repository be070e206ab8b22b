using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Payments;

namespace Nop.Services.Orders;

public interface IOrderProcessingService
{
    bool CanCancelOrder(Order order);
    Task CancelOrderAsync(Order order, bool notifyCustomer);
    Task DeleteOrderAsync(Order order);
    Task DeliverAsync(Shipment shipment, bool notifyCustomer);
    Task<PlaceOrderResult> PlaceOrderAsync(ProcessPaymentRequest processPaymentRequest);
    Task<IList<string>> ReOrderAsync(Order order);
    Task ShipAsync(Shipment shipment, bool notifyCustomer);
}
