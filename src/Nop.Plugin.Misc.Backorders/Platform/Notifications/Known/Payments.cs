using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.Backorders.Domain.Allocation;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;

/// <summary>How an order stands with its payment, as far as its customer is told.</summary>
internal static class Payments
{
    /// <param name="rule">Which methods are paid later by nature: nobody is reminded of those, as nobody's goods are held for them.</param>
    public static PaymentStanding Of(Order order, ServingRule rule) => order.PaymentStatus switch
    {
        PaymentStatus.Refunded or PaymentStatus.Voided => PaymentStanding.Returned,
        PaymentStatus.Pending when order.OrderTotal > 0
            && !rule.PaidLater.Contains(order.PaymentMethodSystemName ?? "") => PaymentStanding.Due,
        _ => PaymentStanding.Settled
    };
}
