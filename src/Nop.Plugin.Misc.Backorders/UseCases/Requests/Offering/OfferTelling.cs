using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Requests;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests.Offering;

/// <summary>Tells the shopper of an offer: a note on the order and a notice.</summary>
public sealed class OfferTelling(RequestNotes notes, SendNotification send)
{
    public async Task RunAsync(WaitingOrderLine line, Product product)
    {
        await notes.OfferedAsync(line.Order, line.Record, product.Id);
        await AgainAsync(line, product);
    }

    /// <returns>False when the shopper was told before, or is not to be told.</returns>
    public Task<bool> AgainAsync(WaitingOrderLine line, Product product)
    {
        var fact = string.Create(CultureInfo.InvariantCulture, $"offer-{line.Record.Id}-{product.Id}");

        return send.RunAsync(new(NotificationKind.AlternativeOffered, line.Order, [line.Record], fact)
        {
            AlternativeProductId = product.Id
        });
    }
}
