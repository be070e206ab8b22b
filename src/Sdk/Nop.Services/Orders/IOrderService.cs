using Nop.Core.Domain.Catalog;
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
    Task<Product> GetProductByOrderItemIdAsync(int orderItemId);
    Task<int> GetTotalNumberOfItemsCanBeAddedToShipmentAsync(OrderItem orderItem);
    Task<int> GetTotalNumberOfItemsInAllShipmentsAsync(OrderItem orderItem);
    Task<bool> HasItemsToAddToShipmentAsync(Order order);
    Task<bool> HasItemsToShipAsync(Order order);
    Task InsertOrderAsync(Order order);
    Task InsertOrderItemAsync(OrderItem orderItem);
    Task InsertOrderNoteAsync(OrderNote orderNote);
    Task UpdateOrderAsync(Order order);
    Task UpdateOrderItemAsync(OrderItem orderItem);
}
