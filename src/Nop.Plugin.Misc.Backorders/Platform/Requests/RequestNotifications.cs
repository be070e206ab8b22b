using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

namespace Nop.Plugin.Misc.Backorders.Platform.Requests;

/// <summary>Tells a shopper what became of what the shopper asked for.</summary>
public sealed class RequestNotifications(SendNotification send, CustomerRequests requests)
{
    private const string FACT = "request-";

    /// <returns>The request that the notice is about, also when it is told later than it was meant to; 0 when it is about none.</returns>
    public static int RequestOf(OrderNotification notice)
    {
        var fact = notice.Backorders.Count == 0 ? "" : NotificationClaims.Fact(notice, notice.Backorders[0].Id);
        var at = fact.IndexOf(FACT, StringComparison.Ordinal);

        return at >= 0 && int.TryParse(fact.AsSpan(at + FACT.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
    }

    public async Task SendAsync(NotificationKind kind, Order order, BackorderRecord record, RequestRecord request)
    {
        await send.RunAsync(new(kind, order, [record], string.Create(CultureInfo.InvariantCulture, $"{FACT}{request.Id}"))
        {
            Reason = request.Answer,
            AlternativeProductId = request.AlternativeProductId
        });
        await requests.ToldAsync(request.Id, kind);
    }
}
