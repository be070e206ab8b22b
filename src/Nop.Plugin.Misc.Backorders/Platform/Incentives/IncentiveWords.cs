using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Incentives;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Platform.Incentives;

/// <summary>Thanks for waiting, in words. The mail token %Backorders.Incentive% is this text.</summary>
internal sealed class IncentiveWords(IncentiveStore book, IOrderService orders, MoneyText money, Wording wording, ShopCalendar calendar)
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

    /// <summary>What was given, whatever the rule would give now.</summary>
    public async Task<string> TextAsync(IncentiveRuleRecord rule, IncentiveGrantRecord grant, int languageId)
    {
        var (reward, value) = grant.RewardId == 0 ? (rule.RewardId, rule.Value) : (grant.RewardId, grant.Value);
        var text = await wording.TextAsync($"Incentive.Text.{(IncentiveReward)reward}", languageId);
        var thanks = Wording.Fill(
            text,
            CultureInfo.InvariantCulture,
            grant.Code,
            await ValueAsync((IncentiveReward)reward, value, grant, languageId),
            grant.Points);

        return grant.EndsOnUtc is { } end
            ? $"{thanks} {await wording.FillAsync("Incentive.Text.Until", languageId, await LastDayAsync(end, languageId))}"
            : thanks;
    }

    // An amount in the money of the order, as all else that its shopper is told.
    private async Task<string> ValueAsync(IncentiveReward reward, decimal value, IncentiveGrantRecord grant, int languageId)
    {
        if (reward != IncentiveReward.DiscountAmount)
            return value.ToString("0.##", await wording.CultureAsync(languageId));

        return await orders.GetOrderByIdAsync(grant.OrderId) is { CustomerCurrencyCode.Length: > 0 } order
            ? await money.OfOrderAsync(value, order, languageId)
            : await money.PrimaryAsync(value, languageId);
    }

    private Task<string> LastDayAsync(DateTime endUtc, int languageId)
    {
        var day = calendar.DayOf(endUtc.AddTicks(-1));

        return wording.DaysAsync(Promise.Of(day, day, PromiseBasis.Clerk), languageId);
    }
}
