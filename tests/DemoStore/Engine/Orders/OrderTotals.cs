using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;
using Nop.Services.Common;
using Nop.Services.Customers;
using Nop.Services.Orders;

namespace DemoStore.Engine.Orders;

public sealed class OrderTotals(
    IShoppingCartService carts,
    ICustomerService customers,
    IGenericAttributeService attributes) : IOrderTotalCalculationService
{
    public async Task<decimal?> GetShoppingCartShippingTotalAsync(IList<ShoppingCartItem> cart)
    {
        if (cart.Count == 0 || !await carts.ShoppingCartRequiresShippingAsync(cart))
            return 0;

        var customer = await customers.GetCustomerByIdAsync(cart[0].CustomerId);
        var chosen = await attributes.GetAttributeAsync<ShippingOption>(customer, NopCustomerDefaults.SelectedShippingOptionAttribute, cart[0].StoreId);

        return chosen?.Rate ?? Shipping.ShippingService.Options[0].Rate;
    }
}
