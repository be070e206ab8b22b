using Nop.Core.Domain.Orders;
using Nop.Services.Catalog;
using Nop.Services.Orders;
using Nop.Web.Models.ShoppingCart;

namespace DemoStore.Factories;

public sealed class OrderTotalsFactory(
    IShoppingCartService carts,
    IOrderTotalCalculationService totals,
    CheckoutChoices choices,
    IPriceFormatter prices)
{
    public async Task<OrderTotalsModel> PrepareAsync(IList<ShoppingCartItem> cart, bool isEditable)
    {
        var requiresShipping = await carts.ShoppingCartRequiresShippingAsync(cart);
        var goods = await SubTotalAsync(cart);
        var shipping = requiresShipping ? await totals.GetShoppingCartShippingTotalAsync(cart) : 0;

        return new OrderTotalsModel
        {
            IsEditable = isEditable,
            SubTotal = await prices.FormatPriceAsync(goods),
            RequiresShipping = requiresShipping,
            HideShippingTotal = shipping is null,
            Shipping = shipping is null ? null : await prices.FormatPriceAsync(shipping.Value),
            SelectedShippingMethod = (await choices.ShippingAsync())?.Name,
            OrderTotal = shipping is null ? null : await prices.FormatPriceAsync(goods + shipping.Value),
        };
    }

    private async Task<decimal> SubTotalAsync(IList<ShoppingCartItem> cart)
    {
        var sum = 0m;

        foreach (var item in cart)
            sum += (await carts.GetUnitPriceAsync(item, includeDiscounts: true)).Item1 * item.Quantity;

        return sum;
    }
}
