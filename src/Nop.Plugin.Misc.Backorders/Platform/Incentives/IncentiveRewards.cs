using System.Globalization;
using Nop.Core.Domain.Discounts;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Incentives;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Services.Customers;
using Nop.Services.Discounts;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Platform.Incentives;

/// <summary>Gives what was claimed, through the shop's own services.</summary>
internal sealed class IncentiveRewards(
    IDiscountService discounts,
    IRepository<Discount> codes,
    IRewardPointService points,
    ICustomerService customers,
    IncentiveStore book)
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
        // Claimed by an earlier version, which gave what the rule says.
        if (grant.RewardId == 0)
            (grant.RewardId, grant.Value) = (rule.RewardId, rule.Value);

        if (grant.Points > 0)
        {
            // Points leave no trace to look for, so they count as given first: better none than twice.
            await book.GivenAsync(grant);
            await points.AddRewardPointsHistoryEntryAsync(
                await customers.GetCustomerByIdAsync(order.CustomerId),
                grant.Points,
                order.StoreId,
                message);
            return;
        }

        // A server may have died right after it made the discount.
        if ((await discounts.GetAllDiscountsAsync(couponCode: grant.Code, showHidden: true, isActive: null)).Count == 0)
            await discounts.InsertDiscountAsync(Make(rule, grant));

        await book.GivenAsync(grant);
    }

    /// <summary>The order was cancelled: a code that was not used is good for nothing any more, and points are taken back.</summary>
    /// <returns>False when somebody else took it back.</returns>
    public async Task<bool> RevokeAsync(IncentiveGrantRecord grant, Order order, string message)
    {
        if (grant.Code.Length > 0)
        {
            // Read for this purpose: the shop writes the whole row back, and has it in a cache.
            foreach (var discount in await codes.Table.Where(row => row.CouponCode == grant.Code && row.IsActive).ToListAsync())
            {
                discount.IsActive = false;
                await discounts.UpdateDiscountAsync(discount);
            }

            return await book.RevokedAsync(grant);
        }

        // Points leave no trace to look for: better taken back never than twice.
        if (!await book.RevokedAsync(grant))
            return false;

        await points.AddRewardPointsHistoryEntryAsync(
            await customers.GetCustomerByIdAsync(order.CustomerId),
            -grant.Points,
            order.StoreId,
            message);

        return true;
    }

    private static Discount Make(IncentiveRuleRecord rule, IncentiveGrantRecord grant)
    {
        var isPercentage = grant.RewardId == (int)IncentiveReward.DiscountPercentage;
        var number = string.Create(CultureInfo.InvariantCulture, $" #{grant.OrderId}");

        return new()
        {
            // The shop keeps no longer names.
            Name = StoredText.Fit(rule.Name, IncentiveRuleBuilder.NAME_LENGTH - number.Length) + number,
            DiscountTypeId = (int)DiscountType.AssignedToOrderSubTotal,
            UsePercentage = isPercentage,
            DiscountPercentage = isPercentage ? grant.Value : 0,
            DiscountAmount = isPercentage ? 0 : grant.Value,
            MaximumDiscountAmount = isPercentage ? grant.Cost : null,
            EndDateUtc = grant.EndsOnUtc,
            RequiresCouponCode = true,
            CouponCode = grant.Code,
            DiscountLimitationId = (int)DiscountLimitationType.NTimesOnly,
            LimitationTimes = 1,
            IsActive = true
        };
    }
}
