using DemoStore.Engine.Money;
using Nop.Core.Domain.Orders;
using Nop.Services.Orders;
using Nop.Web.Models.ShoppingCart;

namespace DemoStore.Factories;

public sealed class OrderTotalsFactory(Shopper shopper, IShoppingCartService carts, CartTotals totals, CheckoutChoices choices, Amounts amounts)
{
    public async Task<OrderTotalsModel> PrepareAsync(IList<ShoppingCartItem> cart, bool isEditable)
    {
        var money = await totals.OfAsync(cart, await shopper.CustomerAsync());

        return new OrderTotalsModel
        {
            IsEditable = isEditable,
            SubTotal = await amounts.FormatAsync(money.Goods),
            SubTotalDiscount = money.Discount > 0 ? await amounts.FormatAsync(-money.Discount) : null,
            RequiresShipping = await carts.ShoppingCartRequiresShippingAsync(cart),
            HideShippingTotal = money.Shipping is null,
            Shipping = money.Shipping is null ? null : await amounts.FormatAsync(money.Shipping.Value),
            SelectedShippingMethod = (await choices.ShippingAsync())?.Name,
            RedeemedRewardPoints = money.Points,
            RedeemedRewardPointsAmount = money.Points > 0 ? await amounts.FormatAsync(-money.PointsAmount) : null,
            OrderTotal = money.Shipping is null ? null : await amounts.FormatAsync(money.Total),
        };
    }
}
