using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Requests.Offering;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>A shopper takes one of the offers instead of what waits. A clerk always decides: it changes what the order costs.</summary>
public sealed class AskToSwap(
    WaitingLines lines,
    Offers offers,
    CustomerRequests requests,
    RequestNotes notes,
    RequestNotifications notices)
{
    public async Task<Outcome> RunAsync(int orderId, int orderItemId, int alternativeProductId)
    {
        if (await lines.OfItemAsync(orderItemId) is not { } line || line.Order.Id != orderId)
            return Refusal.NothingWaits;

        // Only what was offered: the number comes from a form.
        if ((await offers.OfAsync(line, line.Order.CustomerLanguageId)).All(one => one.Product.Id != alternativeProductId))
            return Refusal.AlternativeUnavailable;

        if (await requests.TryAddAsync(line.Record, line.Units.Value, alternativeProductId) is not { } request)
            return Refusal.AskedBefore;

        await notes.SwapAskedAsync(line.Order, line.Record, line.Units, alternativeProductId);
        await notices.SendAsync(NotificationKind.CancelRequested, line.Order, line.Record, request);

        return Outcome.Done;
    }
}
