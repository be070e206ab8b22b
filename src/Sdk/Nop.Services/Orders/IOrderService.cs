using Nop.Core.Domain.Orders;

namespace Nop.Services.Orders;

public interface IOrderService
{
    Task DeleteOrderItemAsync(OrderItem orderItem);
    Task<Order> GetOrderByIdAsync(int orderId);
    Task<Order> GetOrderByOrderItemAsync(int orderItemId);
    Task<OrderItem> GetOrderItemByIdAsync(int orderItemId);
    Task<IList<OrderItem>> GetOrderItemsAsync(int orderId, bool? isNotReturnable = null, bool? isShipEnabled = null, int vendorId = 0);
    Task<IList<OrderNote>> GetOrderNotesByOrderIdAsync(int orderId, bool? displayToCustomer = null);
    Task InsertOrderAsync(Order order);
    Task InsertOrderItemAsync(OrderItem orderItem);
    Task InsertOrderNoteAsync(OrderNote orderNote);
    Task UpdateOrderAsync(Order order);
    Task UpdateOrderItemAsync(OrderItem orderItem);
}
