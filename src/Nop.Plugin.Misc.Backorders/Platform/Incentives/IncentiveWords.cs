using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Incentives;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Services.Catalog;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Platform.Incentives;

/// <summary>Thanks for waiting, in words. The mail token %Backorders.Incentive% is this text.</summary>
public class IncentiveWords(IncentiveStore book, IOrderService orders, IPriceFormatter prices, Wording wording)
{
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

        return Wording.Fill(text, CultureInfo.InvariantCulture, grant.Code, await ValueAsync(rule, grant, languageId), grant.Points);
    }

    // An amount in the money of the order, as all else that its shopper is told.
    private async Task<string> ValueAsync(IncentiveRuleRecord rule, IncentiveGrantRecord grant, int languageId)
    {
        if (rule.RewardId != (int)IncentiveReward.DiscountAmount || await orders.GetOrderByIdAsync(grant.OrderId) is not { CustomerCurrencyCode.Length: > 0 } order)
            return rule.Value.ToString("0.##", CultureInfo.InvariantCulture);

        // Imported orders have no rate: their money is the shop's own.
        var rate = order.CurrencyRate > 0 ? order.CurrencyRate : 1;

        return await prices.FormatPriceAsync(rule.Value * rate, true, order.CustomerCurrencyCode, false, languageId);
    }
}
