using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.Backorders.Domain.Incentives;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Incentives;
using Nop.Plugin.Misc.Backorders.Platform.Requests;

namespace Nop.Plugin.Misc.Backorders.UseCases.Incentives;

/// <summary>Gives one order what a rule promises, and writes it into the order.</summary>
internal sealed class GiveOne(
    IncentiveStore book,
    IncentiveRewards rewards,
    IncentiveTerms terms,
    IncentiveWords words,
    LineReader orders,
    RequestNotes notes)
{
    /// <returns>False when the budget is used up.</returns>
    public async Task<bool> RunAsync(IncentiveRuleRecord rule, int orderId)
    {
        if (await orders.StandingOrderAsync(orderId) is not { } order || !await MayHaveAsync(rule, order))
            return true;

        var reward = (IncentiveReward)rule.RewardId;
        var cost = IncentiveRules.Cost(reward, rule.Value, rule.MostCost);
        if (!IncentiveRules.Fits(rule.Budget, await book.SpentAsync(rule.Id), cost))
            return false;

        var points = reward == IncentiveReward.RewardPoints ? (int)rule.Value : 0;
        if (await book.TryClaimAsync(rule, orderId, cost, points, await terms.EndAsync(order.StoreId)) is { } grant)
            await GiveAsync(rule, grant, order);

        return true;
    }

    public async Task GoOnAsync(IncentiveRuleRecord rule, IncentiveGrantRecord grant)
    {
        if (await orders.StandingOrderAsync(grant.OrderId) is { } order && await MayHaveAsync(rule, order))
            await GiveAsync(rule, grant, order);
    }

    /// <summary>The order was cancelled.</summary>
    public async Task RevokeAsync(IncentiveGrantRecord grant)
    {
        if (await orders.OrderAsync(grant.OrderId) is { } order && await rewards.RevokeAsync(grant, order, await terms.RevokedAsync(order)))
            await notes.ThanksRevokedAsync(order, await terms.RevokedAsync(order));
    }

    private async Task<bool> MayHaveAsync(IncentiveRuleRecord rule, Order order)
    {
        var isPaid = order.PaymentStatus is PaymentStatus.Paid or PaymentStatus.PartiallyRefunded;

        return (isPaid || !await terms.NeedPaymentAsync(order.StoreId)) && await rewards.MayHaveAsync(rule, order);
    }

    private async Task GiveAsync(IncentiveRuleRecord rule, IncentiveGrantRecord grant, Order order)
    {
        var text = await words.TextAsync(rule, grant, order.CustomerLanguageId);
        await rewards.GiveAsync(rule, grant, order, text);
        await notes.ThanksAsync(order, text);
    }
}
