using System.Globalization;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Incentives;
using Nop.Services.Customers;
using Nop.Services.Discounts;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Platform.Incentives;

/// <summary>Gives what was claimed, through the shop's own services.</summary>
public class IncentiveRewards(IDiscountService discounts, IRewardPointService points, ICustomerService customers, IncentiveStore book)
{
    /// <returns>False when this shopper cannot have it: guests keep no points.</returns>
    public async Task<bool> MayHaveAsync(IncentiveRuleRecord rule, Order order)
    {
        return rule.RewardId != (int)IncentiveReward.RewardPoints
            || (await customers.GetCustomerByIdAsync(order.CustomerId) is { } customer && await customers.IsRegisteredAsync(customer));
    }

    /// <param name="message">What the history of the shopper's points says.</param>
    public async Task GiveAsync(IncentiveRuleRecord rule, IncentiveGrantRecord grant, Order order, string message)
    {
        if (rule.RewardId == (int)IncentiveReward.RewardPoints)
        {
            // Points leave no trace to look for, so they count as given first: better none than twice.
            await book.GivenAsync(grant);
            await points.AddRewardPointsHistoryEntryAsync(await customers.GetCustomerByIdAsync(order.CustomerId), grant.Points, order.StoreId, message);
            return;
        }

        // A server may have died right after it made the discount.
        if ((await discounts.GetAllDiscountsAsync(couponCode: grant.Code, showHidden: true, isActive: null)).Count == 0)
            await discounts.InsertDiscountAsync(Make(rule, grant));

        await book.GivenAsync(grant);
    }

    private static Discount Make(IncentiveRuleRecord rule, IncentiveGrantRecord grant)
    {
        var isPercentage = rule.RewardId == (int)IncentiveReward.DiscountPercentage;

        return new()
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"{rule.Name} #{grant.OrderId}"),
            DiscountTypeId = (int)DiscountType.AssignedToOrderSubTotal,
            UsePercentage = isPercentage,
            DiscountPercentage = isPercentage ? rule.Value : 0,
            DiscountAmount = isPercentage ? 0 : rule.Value,
            MaximumDiscountAmount = isPercentage ? rule.MostCost : null,
            RequiresCouponCode = true,
            CouponCode = grant.Code,
            DiscountLimitationId = (int)DiscountLimitationType.NTimesOnly,
            LimitationTimes = 1,
            IsActive = true
        };
    }
}
