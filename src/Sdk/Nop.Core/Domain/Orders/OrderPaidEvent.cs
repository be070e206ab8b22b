namespace Nop.Core.Domain.Orders;

public class OrderPaidEvent
{
    public OrderPaidEvent(Order order) { Order = order; }
    public Order Order { get; }
}
