using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Requests;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>
/// Nothing waits any more of what a shopper asked about. Where the goods came in first, the shopper is answered: a reply was
/// promised. Where they were taken off the order or the order has ended, there is no question left.
/// </summary>
public sealed class CloseRequest(
    CustomerRequests requests,
    BackorderQueries shelf,
    LineReader orders,
    RequestNotes notes,
    RequestNotifications notices,
    Wording wording)
{
    /// <returns>False when somebody else settled it.</returns>
    public async Task<bool> RunAsync(RequestRecord request)
    {
        if (await shelf.FindAsync(request.BackorderId) is not { } record
            || record.Figures().Standing.IsNone
            || await orders.StandingOrderAsync(request.OrderId) is not { } order)
            return await requests.SettleAsync(request, RequestState.Gone, customerId: 0);

        var reason = await wording.TextAsync("Request.CameIn", order.CustomerLanguageId);
        if (!await requests.SettleAsync(request, RequestState.Gone, customerId: 0, reason, NotificationKind.CancelRefused))
            return false;

        await notes.RefusedAsync(order, record, request);
        await notices.SendAsync(NotificationKind.CancelRefused, order, record, request);

        return true;
    }
}
