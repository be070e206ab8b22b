namespace Nop.Core.Domain.Orders;

public class ClearShoppingCartEvent
{
    public ClearShoppingCartEvent(IList<ShoppingCartItem> cart) { }
    public IList<ShoppingCartItem> Cart { get; }
}
