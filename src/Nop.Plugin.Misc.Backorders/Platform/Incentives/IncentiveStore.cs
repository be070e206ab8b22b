using System.Security.Cryptography;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Incentives;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Eligibility;

namespace Nop.Plugin.Misc.Backorders.Platform.Incentives;

/// <summary>Rules of thanks, and what was given by them.</summary>
public sealed class IncentiveStore(
    IRepository<IncentiveRuleRecord> rules,
    IRepository<IncentiveGrantRecord> grants,
    IRepository<BackorderRecord> backorders,
    IRepository<Order> orders,
    ServedLines served,
    TimeProvider clock)
{
    private const int SILENT = (int)DisplayMode.Silent;
    private const int CANCELLED = (int)OrderStatus.Cancelled;
    private const int LAST_OPEN = (int)BackorderStatus.Released;
    private const int CODE_BYTES = 5;

    public async Task<IReadOnlyList<IncentiveRuleRecord>> RulesAsync() => await rules.Table.OrderBy(rule => rule.Id).ToListAsync();

    public Task<IncentiveRuleRecord?> FindAsync(int id) => rules.Table.FirstOrDefaultAsync(rule => rule.Id == id)!;

    public async Task SaveAsync(IncentiveRuleRecord rule)
    {
        if (rule.Id == 0)
        {
            rule.CreatedOnUtc = clock.GetUtcNow().UtcDateTime;
            await rules.InsertAsync(rule, publishEvent: false);
            return;
        }

        // What earlier versions gave stays what it was when the rule becomes another one.
        if (await FindAsync(rule.Id) is { } before)
            await grants.Where(grant => grant.RuleId == before.Id && grant.RewardId == 0)
                .Set(grant => grant.RewardId, before.RewardId)
                .Set(grant => grant.Value, before.Value)
                .UpdateAsync();

        await rules.UpdateAsync(rule, publishEvent: false);
    }

    public async Task<decimal> SpentAsync(int ruleId) =>
        await grants.Table.Where(grant => grant.RuleId == ruleId).SumAsync(grant => (decimal?)grant.Cost) ?? 0;

    public async Task<IReadOnlyList<IncentiveGrantRecord>> OfOrderAsync(int orderId)
    {
        return await grants.Table
            .Where(grant => grant.OrderId == orderId && grant.IsGiven && !grant.IsRevoked)
            .OrderBy(grant => grant.Id)
            .ToListAsync();
    }

    /// <summary>Claimed by a server that died before it gave them.</summary>
    public async Task<IReadOnlyList<IncentiveGrantRecord>> NotGivenAsync(int ruleId)
    {
        return await grants.Table.Where(grant => grant.RuleId == ruleId && !grant.IsGiven).OrderBy(grant => grant.Id).ToListAsync();
    }

    /// <summary>Given to orders that were cancelled or deleted since, and not taken back yet.</summary>
    public async Task<IReadOnlyList<IncentiveGrantRecord>> ToRevokeAsync()
    {
        return await (
            from grant in grants.Table
            join order in orders.Table on grant.OrderId equals order.Id
            where grant.IsGiven && !grant.IsRevoked && (order.OrderStatusId == CANCELLED || order.Deleted)
            orderby grant.Id
            select grant).ToListAsync();
    }

    /// <returns>False when somebody else took it back.</returns>
    public async Task<bool> RevokedAsync(IncentiveGrantRecord grant)
    {
        return await grants.Where(row => row.Id == grant.Id && !row.IsRevoked).Set(row => row.IsRevoked, true).UpdateAsync() > 0;
    }

    /// <summary>
    /// Backorders of which something waits and that are served, of orders that the rule gave nothing yet, a page at a time.
    /// </summary>
    public async Task<IReadOnlyList<BackorderRecord>> WaitingAsync(IncentiveRuleRecord rule, int afterId, int count)
    {
        var (id, store) = (rule.Id, rule.StoreId);

        return await (await served.AmongAsync(backorders.Table))
            .Where(record => record.Id > afterId
                && record.StatusId <= LAST_OPEN
                && record.Waiting > record.Untold
                && record.DisplayModeId != SILENT
                && record.IsOrderPlaced
                && (store == 0 || record.StoreId == store)
                && !grants.Table.Any(grant => grant.RuleId == id && grant.OrderId == record.OrderId))
            .OrderBy(record => record.Id)
            .Take(count)
            .ToListAsync();
    }

    /// <summary>
    /// Claims thanks for an order, and a part of the budget with them: the row is written first and counted afterwards, so
    /// that of two servers that reach for the last of it the later one gives it back.
    /// </summary>
    /// <returns>Null when the order has them already, or when the budget is used up.</returns>
    public async Task<IncentiveGrantRecord?> TryClaimAsync(
        IncentiveRuleRecord rule,
        int orderId,
        decimal cost,
        int points,
        DateTime? endsOnUtc = null)
    {
        var grant = New(rule, orderId, cost, points, endsOnUtc);
        if (!await grants.TryInsertAsync(grant, row => row.RuleId == grant.RuleId && row.OrderId == orderId))
            return null;

        var before = await grants.Table.Where(row => row.RuleId == rule.Id && row.Id < grant.Id).SumAsync(row => (decimal?)row.Cost) ?? 0;
        if (IncentiveRules.Fits(rule.Budget, before, cost))
            return grant;

        await grants.Where(row => row.Id == grant.Id).DeleteAsync();

        return null;
    }

    // Points go to an account; a discount is a code that ends.
    private IncentiveGrantRecord New(IncentiveRuleRecord rule, int orderId, decimal cost, int points, DateTime? endsOnUtc) => new()
    {
        RuleId = rule.Id,
        OrderId = orderId,
        RewardId = rule.RewardId,
        Value = rule.Value,
        EndsOnUtc = points > 0 ? null : endsOnUtc,
        Cost = cost,
        Points = points,
        Code = points > 0 ? "" : $"WAIT-{Convert.ToHexString(RandomNumberGenerator.GetBytes(CODE_BYTES))}",
        CreatedOnUtc = clock.GetUtcNow().UtcDateTime
    };

    public Task GivenAsync(IncentiveGrantRecord grant)
    {
        grant.IsGiven = true;

        return grants.Where(row => row.Id == grant.Id).Set(row => row.IsGiven, true).UpdateAsync();
    }

    /// <summary>How many of the orders that waited since the rule was made cancelled something, with and without its thanks.</summary>
    public async Task<IncentiveEffect> EffectAsync(IncentiveRuleRecord rule)
    {
        var (id, store, since) = (rule.Id, rule.StoreId, rule.CreatedOnUtc);
        var all = backorders.Table.Where(record => record.IsOrderPlaced && (store == 0 || record.StoreId == store));
        var with = all.Where(record => grants.Table.Any(grant => grant.RuleId == id && grant.OrderId == record.OrderId && grant.IsGiven));
        var without = all.Where(record => record.PlacedOnUtc >= since
            && !grants.Table.Any(grant => grant.RuleId == id && grant.OrderId == record.OrderId));

        return new(
            await OrdersAsync(with),
            await OrdersAsync(with.Where(record => record.Cancelled > 0)),
            await OrdersAsync(without),
            await OrdersAsync(without.Where(record => record.Cancelled > 0)));
    }

    private static Task<int> OrdersAsync(IQueryable<BackorderRecord> records) =>
        records.Select(record => record.OrderId).Distinct().CountAsync();
}

/// <summary>Orders that got thanks and those that did not, and how many of each cancelled something.</summary>
public sealed record IncentiveEffect(int With, int WithCancelled, int Without, int WithoutCancelled);
