using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Incentives;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Incentives;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Requests;

namespace Nop.Plugin.Misc.Backorders.UseCases.Incentives;

/// <summary>Once a day: thanks to those who wait, by the rules of the shop and within their budgets.</summary>
public class GiveIncentives(IncentiveStore book, GiveOne give, ShopCalendar calendar, Platform.Notifications.SentNotifications claims, Guard guard)
{
    private const int PAGE = 500;

    public async Task RunAsync()
    {
        var rules = (await book.RulesAsync()).Where(rule => rule.Active).ToList();

        // Of no order: the day stands in the name. One server does it.
        if (rules.Count == 0 || !await claims.TryClaimAsync(0, $"incentives-{calendar.Today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}"))
            return;

        foreach (var rule in rules)
            await guard.TryAsync("incentives", rule.Id, () => RunAsync(rule));
    }

    private async Task RunAsync(IncentiveRuleRecord rule)
    {
        foreach (var left in await book.NotGivenAsync(rule.Id))
            await give.GoOnAsync(rule, left);

        for (var page = await book.WaitingAsync(rule, 0, PAGE); page.Count > 0; page = await book.WaitingAsync(rule, page[^1].Id, PAGE))
        {
            foreach (var order in page.Where(record => Applies(rule, record)).Select(record => record.OrderId).Distinct())
            {
                if (!await give.RunAsync(rule, order))
                    return;
            }
        }
    }

    private bool Applies(IncentiveRuleRecord rule, BackorderRecord record)
    {
        return IncentiveRules.Applies((IncentiveKind)rule.KindId, rule.Days, DateOnly.FromDateTime(record.PlacedOnUtc), record.OriginalPromise(), record.CurrentPromise(), calendar.Today);
    }
}

/// <summary>Gives one order what a rule promises, and writes it into the order.</summary>
public class GiveOne(IncentiveStore book, IncentiveRewards rewards, Platform.Incentives.IncentiveWords words, LineReader orders, RequestNotes notes)
{
    /// <returns>False when the budget is used up.</returns>
    public async Task<bool> RunAsync(IncentiveRuleRecord rule, int orderId)
    {
        if (await orders.StandingOrderAsync(orderId) is not { } order || !await rewards.MayHaveAsync(rule, order))
            return true;

        var reward = (IncentiveReward)rule.RewardId;
        var cost = IncentiveRules.Cost(reward, rule.Value, rule.MostCost);
        if (!IncentiveRules.Fits(rule.Budget, await book.SpentAsync(rule.Id), cost))
            return false;

        if (await book.TryClaimAsync(rule, orderId, cost, reward == IncentiveReward.RewardPoints ? (int)rule.Value : 0) is { } grant)
            await GiveAsync(rule, grant, order);

        return true;
    }

    public async Task GoOnAsync(IncentiveRuleRecord rule, IncentiveGrantRecord grant)
    {
        if (await orders.StandingOrderAsync(grant.OrderId) is { } order)
            await GiveAsync(rule, grant, order);
    }

    private async Task GiveAsync(IncentiveRuleRecord rule, IncentiveGrantRecord grant, Order order)
    {
        var text = await words.TextAsync(rule, grant, order.CustomerLanguageId);
        await rewards.GiveAsync(rule, grant, order, text);
        await notes.ThanksAsync(order, text);
    }
}
