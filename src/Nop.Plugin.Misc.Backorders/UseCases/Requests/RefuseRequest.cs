using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Requests;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>A clerk says no, and why.</summary>
public sealed class RefuseRequest(RequestDesk desk, LineReader orders, RequestNotes notes, RequestNotifications notices)
{
    public Task<Outcome> RunAsync(int id, string reason) =>
        desk.DecideAsync(id, (request, record, clerk) => RefuseAsync(request, record, clerk, reason));

    private async Task<Outcome> RefuseAsync(RequestRecord request, BackorderRecord record, int clerk, string reason)
    {
        if (!RequestMoves.IsAllowed((RequestState)request.StateId, RequestState.Refused))
            return Refusal.Settled;

        var order = await orders.StandingOrderAsync(request.OrderId);
        await desk.SettleAsync(request, RequestState.Refused, clerk, reason, order is null ? null : NotificationKind.CancelRefused);
        if (order is not null)
        {
            await notes.RefusedAsync(order, record, request);
            await notices.SendAsync(NotificationKind.CancelRefused, order, record, request);
        }

        await desk.LogAsync(
            record,
            string.Create(CultureInfo.InvariantCulture, $"Request {request.Id} of order {request.OrderId} declined: {reason}"));

        return Outcome.Done;
    }
}
