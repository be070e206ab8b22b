using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>Tells the shopper once that a part of the order was put on backorder.</summary>
public class PutOnBackorderMail(SendNotification send)
{
    private const string KIND = "put-on-backorder";

    /// <param name="kind">What it is sent for: for the same the order gets no second one.</param>
    public Task SendAsync(Order order, IReadOnlyList<BackorderRecord> records, string kind = KIND)
    {
        return send.RunAsync(new(NotificationKind.PutOnBackorder, order, records, kind));
    }
}
