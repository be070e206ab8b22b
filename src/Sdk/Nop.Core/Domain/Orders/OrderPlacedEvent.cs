namespace Nop.Core.Domain.Orders;

public class OrderPlacedEvent
{
    public OrderPlacedEvent(Order order) { Order = order; }
    public Order Order { get; }
}
