using System.Linq.Expressions;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger.Eligibility;

/// <summary>
/// Asks the shop's rows which lines may be served (law 12). Nothing of it is stored with a backorder: what is lifted in
/// the shop is lifted here, and a clerk's own hold stays what it is.
/// </summary>
public sealed class ServedLines(IRepository<Order> orders, IRepository<Product> products, StoreSettings settings, TimeProvider clock)
{
    private static readonly Expression<Func<Order, OrderFacts>> _facts = order => new()
    {
        OrderId = order.Id,
        IsDeleted = order.Deleted,
        StatusId = order.OrderStatusId,
        PaymentStatusId = order.PaymentStatusId,
        ShippingStatusId = order.ShippingStatusId,
        PaymentMethod = order.PaymentMethodSystemName ?? "",
        PlacedOnUtc = order.CreatedOnUtc
    };

    private static readonly Func<Order, OrderFacts> _ofOrder = _facts.Compile();

    public static OrderFacts Of(Order order) => _ofOrder(order);

    /// <summary>Stock is shared by all stores, so the rule of sharing it is the shop's, not a store's.</summary>
    public async Task<ServingRule> RuleAsync()
    {
        var shop = await settings.OfAsync();

        return ServingRule.Of(shop.HoldUnpaidDays, shop.PaidLaterMethods, clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>Orders and products whose lines are not served, to be joined: no line costs a question of its own.</summary>
    public async Task<(IQueryable<OrderFacts> Orders, IQueryable<Product> Products)> HeldAsync()
    {
        return (orders.Table.Select(_facts).Where(Serving.Hinders(await RuleAsync())), products.Table.Where(product => product.Deleted));
    }

    /// <summary>Those of some orders whose lines are not served.</summary>
    public async Task<IReadOnlySet<int>> HeldAmongAsync(IEnumerable<int> orderIds)
    {
        var ids = orderIds.Distinct().ToList();
        var (held, _) = await HeldAsync();

        return (await held.Where(order => ids.Contains(order.OrderId)).Select(order => order.OrderId).ToListAsync()).ToHashSet();
    }

    /// <summary>Without the lines that order or product hold. What a clerk holds is in, since it is a column of the line.</summary>
    public async Task<IQueryable<BackorderRecord>> AmongAsync(IQueryable<BackorderRecord> records)
    {
        var (held, gone) = await HeldAsync();

        return records.Where(record => !held.Any(order => order.OrderId == record.OrderId)
            && !gone.Any(product => product.Id == record.ProductId));
    }

    /// <summary>What the rule is asked of, for whoever shows it.</summary>
    public IQueryable<OrderFacts> Orders() => orders.Table.Select(_facts);

    /// <summary>Only the lines that are held for one reason; null: for any.</summary>
    public async Task<IQueryable<BackorderRecord>> HeldAsync(IQueryable<BackorderRecord> records, ServingObstacle? obstacle)
    {
        var (held, gone) = await HeldAsync();
        if (obstacle is { } one)
            held = orders.Table.Select(_facts).Where(Serving.Hinders(await RuleAsync(), one));

        return obstacle switch
        {
            null => records.Where(record => record.OnHold || !record.IsOrderPlaced
                || held.Any(order => order.OrderId == record.OrderId) || gone.Any(product => product.Id == record.ProductId)),
            ServingObstacle.HeldByHand => records.Where(record => record.OnHold),
            ServingObstacle.OrderIncomplete => records.Where(record => !record.IsOrderPlaced),
            ServingObstacle.ProductDeleted => records.Where(record => gone.Any(product => product.Id == record.ProductId)),
            _ => records.Where(record => held.Any(order => order.OrderId == record.OrderId))
        };
    }

    /// <summary>What order and product hold lines for; lines that they do not hold are missing.</summary>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<ServingObstacle>>> ObstaclesAsync(IReadOnlyCollection<BackorderRecord> records)
    {
        var rule = await RuleAsync();
        var orderIds = records.Select(record => record.OrderId).Distinct().ToList();
        var facts = (await orders.Table
            .Where(order => orderIds.Contains(order.Id))
            .Select(_facts)
            .ToListAsync()).ToDictionary(order => order.OrderId);
        var gone = await DeletedAsync(records.Select(record => record.ProductId));
        var found = new Dictionary<int, IReadOnlyList<ServingObstacle>>();

        foreach (var record in records.Where(record => facts.ContainsKey(record.OrderId)))
        {
            var obstacles = Serving.Obstacles(
                facts[record.OrderId],
                new(gone.Contains(record.ProductId), IsOrderPlaced: true, IsHeld: false),
                rule);
            if (obstacles.Count > 0)
                found[record.Id] = obstacles;
        }

        return found;
    }

    public async Task<IReadOnlySet<int>> DeletedAsync(IEnumerable<int> productIds)
    {
        var ids = productIds.Distinct().ToList();

        return (await products.Table
            .Where(product => ids.Contains(product.Id) && product.Deleted)
            .Select(product => product.Id)
            .ToListAsync()).ToHashSet();
    }
}
