using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Requests;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>
/// Does what a shopper asked for: once, however many clerks or servers click, since whoever acts has the order to
/// themselves and looks again. Where a server died, the next click goes on.
/// </summary>
public sealed class AcceptRequest(
    RequestDesk desk,
    WaitingLines lines,
    LineReader orders,
    CarryOut carryOut,
    CloseRequest close,
    RequestNotes notes,
    RequestNotifications notices)
{
    /// <summary>A clerk says yes.</summary>
    public Task<Outcome> RunAsync(int id) =>
        desk.DecideAsync(id, (request, record, clerk) => AcceptAsync(request, record, clerk, automatically: false));

    /// <summary>The setting of the store says yes, as long as nothing of it is set aside or prepared for shipping.</summary>
    public Task<Outcome> AutomaticallyAsync(int id) =>
        desk.DecideAloneAsync(id, (request, record) => AcceptAsync(request, record, clerk: 0, automatically: true));

    /// <summary>A server died while it carried it out, and this one goes on.</summary>
    public Task<Outcome> ResumeAsync(int id) => desk.DecideAloneAsync(id, (request, record) => request.StateId == (int)RequestState.Working
        ? AcceptAsync(request, record, request.CustomerId, automatically: request.CustomerId == 0)
        : Task.FromResult<Outcome>(Refusal.Settled));

    private async Task<Outcome> AcceptAsync(RequestRecord request, BackorderRecord record, int clerk, bool automatically)
    {
        if (!RequestMoves.IsAllowed((RequestState)request.StateId, RequestState.Working))
            return Refusal.Settled;

        // What was begun goes on as it was begun; otherwise it is looked at anew, since more may have come in meanwhile.
        if (request.StepId == (int)RequestStep.None && await RefusalAsync(request, clerk, automatically) is { IsDone: false } refused)
            return refused;

        // Also of an order that was cancelled meanwhile: stock was moved, so it is seen through.
        return await orders.OrderAsync(request.OrderId) is { } order
            ? await FinishAsync(request, record, order, clerk)
            : await GoneAsync(request);
    }

    private async Task<Outcome> RefusalAsync(RequestRecord request, int clerk, bool automatically)
    {
        if (await lines.OfItemAsync(request.OrderItemId) is not { } line)
            return await GoneAsync(request);

        if (automatically && !line.IsUntouched)
            return Refusal.IsAllocated;

        if (automatically && await lines.IsPreparedAsync(line))
            return Refusal.IsPrepared;

        return await carryOut.BeginAsync(request, line, clerk);
    }

    private async Task<Outcome> FinishAsync(RequestRecord request, BackorderRecord record, Order order, int clerk)
    {
        var outcome = await carryOut.RunAsync(order, request);
        if (outcome.Refusal == Refusal.OrderBusy)
            return Refusal.OrderBusy;

        if (outcome.Refusal == Refusal.LineChanged)
        {
            await desk.ReopenAsync(request);
            return Refusal.LineChanged;
        }

        // The shop may have made another total meanwhile.
        order = await orders.OrderAsync(order.Id) ?? order;
        request.TotalAfter = order.OrderTotal;

        // Before it counts as done: rather told twice than never, since a refund may depend on it.
        await notes.AcceptedAsync(order, record, request, outcome);

        // "Done as you asked" is said only when it was.
        await desk.SettleAsync(request, RequestState.Accepted, clerk, toTell: outcome.IsComplete ? NotificationKind.CancelAccepted : null);
        if (outcome.IsComplete)
            await notices.SendAsync(NotificationKind.CancelAccepted, order, await desk.AsItIsAsync(record), request);

        await desk.LogAsync(
            record,
            string.Create(CultureInfo.InvariantCulture, $"Request {request.Id} of order {request.OrderId} accepted"));

        return Outcome.Done;
    }

    private async Task<Outcome> GoneAsync(RequestRecord request)
    {
        await close.RunAsync(request);

        return Refusal.NothingWaits;
    }
}
