using Nop.Core.Domain.Orders;

namespace Nop.Services.Orders;

public interface IOrderTotalCalculationService
{
    Task<decimal?> GetShoppingCartShippingTotalAsync(IList<ShoppingCartItem> cart);
}
