using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Payments;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;

/// <summary>How an order stands with its payment, as far as its customer is told.</summary>
public static class Payments
{
    // Paid at the door, or on an invoice that comes with the goods.
    private static readonly string[] _paidLater = ["Payments.CashOnDelivery", "Payments.PurchaseOrder"];

    public static PaymentStanding Of(Order order) => order.PaymentStatus switch
    {
        PaymentStatus.Refunded or PaymentStatus.Voided => PaymentStanding.Returned,
        PaymentStatus.Pending when order.OrderTotal > 0
            && !string.IsNullOrEmpty(order.PaymentMethodSystemName)
            && !_paidLater.Contains(order.PaymentMethodSystemName, StringComparer.OrdinalIgnoreCase) => PaymentStanding.Due,
        _ => PaymentStanding.Settled
    };
}
