using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Requests;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>
/// A shopper asks to take what waits off the order. A clerk decides, or the setting of the store while nothing is set aside.
/// </summary>
public sealed class AskToCancel(
    WaitingLines lines,
    CustomerRequests requests,
    RequestNotes notes,
    RequestNotifications notices,
    AcceptRequest accept,
    StoreSettings settings)
{
    /// <param name="orderId">The order that the shopper may decide on.</param>
    public async Task<Outcome> RunAsync(int orderId, int orderItemId)
    {
        if (await lines.OfItemAsync(orderItemId) is not { } line || line.Order.Id != orderId)
            return Refusal.NothingWaits;

        if (await requests.TryAddAsync(line.Record, line.Units.Value, alternativeProductId: 0) is not { } request)
            return Refusal.AskedBefore;

        await notes.CancelAskedAsync(line.Order, line.Record, line.Units);

        if ((await settings.OfAsync(line.Order.StoreId)).AcceptCancelAutomatically
            && (await accept.AutomaticallyAsync(request.Id)).IsDone)
            return Outcome.Done;

        await notices.SendAsync(NotificationKind.CancelRequested, line.Order, line.Record, request);

        return Outcome.Done;
    }
}
