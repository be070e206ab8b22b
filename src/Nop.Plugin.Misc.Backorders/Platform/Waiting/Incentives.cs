using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Waiting;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Messages;

namespace Nop.Plugin.Misc.Backorders.Platform.Waiting;

/// <summary>Thanks for waiting, in words. The mail token %Backorders.Incentive% is this text.</summary>
public class Incentives(IncentiveBook book, Wording wording)
{
    public const string TOKEN = "Backorders.Incentive";

    /// <returns>Empty when the order got none.</returns>
    public async Task<string> TextAsync(int orderId, int languageId)
    {
        var texts = new List<string>();
        foreach (var grant in await book.OfOrderAsync(orderId))
        {
            if (await book.FindAsync(grant.RuleId) is { } rule)
                texts.Add(await TextAsync(rule, grant, languageId));
        }

        return string.Join(" ", texts);
    }

    public async Task<string> TextAsync(IncentiveRuleRecord rule, IncentiveGrantRecord grant, int languageId)
    {
        var text = await wording.TextAsync($"Incentive.Text.{(IncentiveReward)rule.RewardId}", languageId);

        return Wording.Fill(text, CultureInfo.InvariantCulture, grant.Code, rule.Value.ToString("0.##", CultureInfo.InvariantCulture), grant.Points);
    }
}

/// <summary>Gives what was claimed, through the shop's own services.</summary>
public class IncentiveRewards(Nop.Services.Discounts.IDiscountService discounts, Nop.Services.Orders.IRewardPointService points, Nop.Services.Customers.ICustomerService customers, IncentiveBook book)
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
            await discounts.InsertDiscountAsync(Discount(rule, grant));

        await book.GivenAsync(grant);
    }

    private static Nop.Core.Domain.Discounts.Discount Discount(IncentiveRuleRecord rule, IncentiveGrantRecord grant)
    {
        var isPercentage = rule.RewardId == (int)IncentiveReward.DiscountPercentage;

        return new()
        {
            Name = string.Create(CultureInfo.InvariantCulture, $"{rule.Name} #{grant.OrderId}"),
            DiscountTypeId = (int)Nop.Core.Domain.Discounts.DiscountType.AssignedToOrderSubTotal,
            UsePercentage = isPercentage,
            DiscountPercentage = isPercentage ? rule.Value : 0,
            DiscountAmount = isPercentage ? 0 : rule.Value,
            MaximumDiscountAmount = isPercentage ? rule.MostCost : null,
            RequiresCouponCode = true,
            CouponCode = grant.Code,
            DiscountLimitationId = (int)Nop.Core.Domain.Discounts.DiscountLimitationType.NTimesOnly,
            LimitationTimes = 1,
            IsActive = true
        };
    }
}
