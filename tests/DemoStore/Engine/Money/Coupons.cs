using Nop.Core.Domain.Customers;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Services.Common;
using Nop.Services.Discounts;

namespace DemoStore.Engine.Money;

/// <summary>Codes that take something off the subtotal, one for a cart. An order uses its code up, and the cart forgets it.</summary>
public sealed class Coupons(IDiscountService discounts, IRepository<DiscountUsageHistory> uses, IGenericAttributeService attributes)
{
    private const string CODE = "DiscountCouponCode";

    /// <returns>False when there is no such code, or none that can still be used.</returns>
    public async Task<bool> ChooseAsync(Customer customer, string? code)
    {
        if (string.IsNullOrWhiteSpace(code) || await FindAsync(code.Trim()) is null)
            return false;

        await attributes.SaveAttributeAsync(customer, CODE, code.Trim());

        return true;
    }

    public async Task<Discount?> OfAsync(Customer customer) =>
        await attributes.GetAttributeAsync<string?>(customer, CODE) is { } code ? await FindAsync(code) : null;

    public async Task ForgetAsync(Customer customer)
    {
        if (await attributes.GetAttributeAsync<string?>(customer, CODE) is not null)
            await attributes.SaveAttributeAsync<string?>(customer, CODE, null);
    }

    public Task UseAsync(Discount discount, Order order) =>
        uses.InsertAsync(new DiscountUsageHistory { DiscountId = discount.Id, OrderId = order.Id, CreatedOnUtc = ShopClock.UtcNow });

    public static decimal AmountOf(Discount? discount, decimal goods)
    {
        if (discount is null)
            return 0;

        var amount = discount.UsePercentage ? goods * discount.DiscountPercentage / 100 : discount.DiscountAmount;

        return Math.Round(Math.Min(goods, Math.Min(amount, discount.MaximumDiscountAmount ?? amount)), 2);
    }

    private async Task<Discount?> FindAsync(string code)
    {
        foreach (var discount in await discounts.GetAllDiscountsAsync(DiscountType.AssignedToOrderSubTotal, couponCode: code))
        {
            if (discount.DiscountLimitationId != (int)DiscountLimitationType.NTimesOnly || await uses.Table.CountAsync(use => use.DiscountId == discount.Id) < discount.LimitationTimes)
                return discount;
        }

        return null;
    }
}
