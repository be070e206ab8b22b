using System.Collections.ObjectModel;
using System.Linq.Expressions;

namespace Nop.Plugin.Misc.Backorders.Domain.Allocation;

/// <summary>
/// The one answer to "may this line be served?" (law 12). Who may not is passed over when goods come, is not released, is
/// promised and told nothing, and stays where it is in the queue for the day on which the obstacle is gone.
/// <para>
/// Its waiting units stay in the sum of law 2. The platform subtracted them from stock when the order was placed, and
/// puts them back only when it is cancelled; a refund, a void or "complete" moves money or a word, never stock. So
/// <c>grantable = available + Σ waiting</c> with the held units in it is just what lies on the shelf for others: with
/// −4 in stock, 2 held and 2 of the next order, 2 that come in make −2 + 4 = 2, all for the next order. Left out of
/// the sum, the held units would look like units that stock owes to nobody; and once the obstacle is gone, they are
/// owed as before, so that nothing was ever granted twice.
/// </para>
/// </summary>
public static class Serving
{
    // Each condition once: compiled for a line that is at hand, as an expression for the database.
    private static readonly (ServingObstacle Obstacle, Expression<Func<OrderFacts, ServingRule, bool>> When)[] _ofOrder =
    [
        (ServingObstacle.OrderDeleted, (order, _) => order.IsDeleted),
        (ServingObstacle.OrderCancelled, (order, _) => order.StatusId == OrderFacts.CANCELLED),
        // An order without shipping is complete as soon as it is paid: that says nothing of the goods.
        (ServingObstacle.CompletedByHand, (order, _) => order.StatusId == OrderFacts.COMPLETE
            && order.ShippingStatusId != OrderFacts.NO_SHIPPING),
        (ServingObstacle.Refunded, (order, _) => order.PaymentStatusId == OrderFacts.REFUNDED),
        (ServingObstacle.Voided, (order, _) => order.PaymentStatusId == OrderFacts.VOIDED),
        (ServingObstacle.NotPaid, (order, rule) => order.PaymentStatusId == OrderFacts.PENDING
            && order.PlacedOnUtc <= rule.UnpaidSinceUtc && !rule.PaidLater.Contains(order.PaymentMethod))
    ];

    private static readonly (ServingObstacle Obstacle, Func<OrderFacts, ServingRule, bool> When)[] _compiled =
        [.. _ofOrder.Select(one => (one.Obstacle, one.When.Compile()))];

    /// <summary>The same that <see cref="Obstacles(OrderFacts, ServingRule)"/> answers, for the database: true when there is any.</summary>
    public static Expression<Func<OrderFacts, bool>> Hinders(ServingRule rule) => Hinders(rule, [.. _ofOrder.Select(one => one.Obstacle)]);

    /// <summary>True when there is any of these. Those of the line alone are not among what an order can say.</summary>
    public static Expression<Func<OrderFacts, bool>> Hinders(ServingRule rule, params ServingObstacle[] obstacles)
    {
        var order = Expression.Parameter(typeof(OrderFacts), "order");
        var conditions = _ofOrder
            .Where(one => obstacles.Contains(one.Obstacle))
            .Select(one => new Bound(one.When.Parameters, [order, Expression.Constant(rule)]).Visit(one.When.Body));

        return Expression.Lambda<Func<OrderFacts, bool>>(
            conditions.Aggregate((Expression)Expression.Constant(false), Expression.OrElse),
            order);
    }

    public static IReadOnlyList<ServingObstacle> Obstacles(OrderFacts order, ServingRule rule)
    {
        return [.. _compiled.Where(one => one.When(order, rule)).Select(one => one.Obstacle)];
    }

    /// <returns>All that stands in the way, what the order says first; empty when the line may be served.</returns>
    public static IReadOnlyList<ServingObstacle> Obstacles(OrderFacts order, LineHold line, ServingRule rule)
    {
        var found = new List<ServingObstacle>(Obstacles(order, rule));
        if (line.IsProductDeleted)
            found.Add(ServingObstacle.ProductDeleted);

        if (!line.IsOrderPlaced)
            found.Add(ServingObstacle.OrderIncomplete);

        if (line.IsHeld)
            found.Add(ServingObstacle.HeldByHand);

        return found;
    }

    private sealed class Bound(ReadOnlyCollection<ParameterExpression> parameters, Expression[] values) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => values[parameters.IndexOf(node)];
    }
}
