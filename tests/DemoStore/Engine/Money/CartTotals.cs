using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Services.Orders;

namespace DemoStore.Engine.Money;

/// <summary>What a cart costs, in the primary currency.</summary>
/// <param name="Shipping">Null as long as nobody knows it.</param>
public sealed record CartMoney(decimal Goods, Discount? Coupon, decimal Discount, decimal? Shipping, int Points, decimal PointsAmount)
{
    public decimal Total => Goods - Discount + (Shipping ?? 0) - PointsAmount;
}

public sealed class CartTotals(IShoppingCartService carts, IOrderTotalCalculationService totals, Coupons coupons, Points points)
{
    public async Task<CartMoney> OfAsync(IList<ShoppingCartItem> cart, Customer customer)
    {
        var goods = 0m;

        foreach (var item in cart)
            goods += (await carts.GetUnitPriceAsync(item, includeDiscounts: true)).Item1 * item.Quantity;

        var shipping = await totals.GetShoppingCartShippingTotalAsync(cart);
        var coupon = await coupons.OfAsync(customer);
        var discount = Coupons.AmountOf(coupon, goods);
        var (used, amount) = await points.ForAsync(customer, goods - discount + (shipping ?? 0));

        return new CartMoney(goods, coupon, discount, shipping, used, amount);
    }
}
