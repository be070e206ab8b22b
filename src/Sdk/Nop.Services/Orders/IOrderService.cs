using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;

namespace Nop.Services.Orders;

public interface IOrderService
{
    Task DeleteOrderItemAsync(OrderItem orderItem);
    Task<Order> GetOrderByIdAsync(int orderId);
    Task<OrderItem> GetOrderItemByIdAsync(int orderItemId);
    Task<IList<OrderItem>> GetOrderItemsAsync(int orderId, bool? isNotReturnable = null, bool? isShipEnabled = null, int vendorId = 0);
    Task<IList<OrderNote>> GetOrderNotesByOrderIdAsync(int orderId, bool? displayToCustomer = null);
    Task<Product> GetProductByOrderItemIdAsync(int orderItemId);
    Task InsertOrderItemAsync(OrderItem orderItem);
    Task InsertOrderNoteAsync(OrderNote orderNote);
    Task UpdateOrderItemAsync(OrderItem orderItem);
}
