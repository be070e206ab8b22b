using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Requests;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>The shopper waits after all.</summary>
public sealed class WithdrawRequest(CustomerRequests requests, OrderLeases leases, LineReader orders, RequestNotes notes)
{
    public async Task<Outcome> RunAsync(int orderId, int orderItemId)
    {
        var pending = (await requests.PendingOfOrderAsync(orderId)).FirstOrDefault(request => request.OrderItemId == orderItemId);

        return pending is null
            ? Refusal.Settled
            : await leases.RunAsync<Outcome>(orderId, Refusal.OrderBusy, () => TakeBackAsync(pending.Id));
    }

    private async Task<Outcome> TakeBackAsync(int id)
    {
        if (await requests.FindAsync(id) is not { StateId: (int)RequestState.Open } request
            || !await requests.SettleAsync(request, RequestState.Withdrawn, customerId: 0))
            return Refusal.Settled;

        if (await orders.StandingOrderAsync(request.OrderId) is { } order)
            await notes.WithdrawnAsync(order, request);

        return Outcome.Done;
    }
}
