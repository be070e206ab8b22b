using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Incentives;
using Nop.Plugin.Misc.Backorders.Platform.Incentives;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Promises;

namespace Nop.Plugin.Misc.Backorders.UseCases.Incentives;

/// <summary>
/// Once a day: thanks to those who wait, by the rules of the shop and within their budgets. In each round: what cancelled orders
/// got is taken back.
/// </summary>
internal sealed class GiveIncentives(IncentiveStore book, GiveOne give, ShopCalendar calendar, SentNotifications claims, Guard guard)
{
    private const int PAGE = 500;

    public async Task RunAsync()
    {
        foreach (var grant in await book.ToRevokeAsync())
            await guard.TryAsync("incentive-revoke", grant.Id, () => give.RevokeAsync(grant));

        var rules = (await book.RulesAsync()).Where(rule => rule.Active).ToList();

        // Of no order: the day stands in the name. One server does it.
        if (rules.Count == 0
            || !await claims.TryClaimAsync(0, $"incentives-{calendar.Today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}"))
            return;

        foreach (var rule in rules)
            await guard.TryAsync("incentives", rule.Id, () => RunAsync(rule));
    }

    private async Task RunAsync(IncentiveRuleRecord rule)
    {
        foreach (var left in await book.NotGivenAsync(rule.Id))
            await guard.TryAsync("incentive", left.OrderId, () => give.GoOnAsync(rule, left));

        for (var page = await book.WaitingAsync(rule, 0, PAGE); page.Count > 0; page = await book.WaitingAsync(rule, page[^1].Id, PAGE))
        {
            foreach (var order in page.Where(record => Applies(rule, record)).Select(record => record.OrderId).Distinct())
            {
                // Each by itself: one order that fails must not keep the others from their thanks.
                var isUsedUp = false;
                await guard.TryAsync("incentive", order, async () => isUsedUp = !await give.RunAsync(rule, order));
                if (isUsedUp)
                    return;
            }
        }
    }

    private bool Applies(IncentiveRuleRecord rule, BackorderRecord record)
    {
        return IncentiveRules.Applies(
            (IncentiveKind)rule.KindId,
            rule.Days,
            calendar.DayOf(record.PlacedOnUtc),
            record.OriginalPromise(),
            record.CurrentPromise(),
            calendar.Today);
    }
}
