namespace Nop.Core.Domain.Orders;

public class ShoppingCartItemMovedToOrderItemEvent
{
    public ShoppingCartItemMovedToOrderItemEvent(ShoppingCartItem shoppingCartItem, OrderItem orderItem) { ShoppingCartItem = shoppingCartItem; OrderItem = orderItem; }
    public OrderItem OrderItem { get; }
    public ShoppingCartItem ShoppingCartItem { get; }
}
