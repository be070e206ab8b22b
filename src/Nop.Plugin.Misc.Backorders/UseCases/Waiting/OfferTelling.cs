using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Notices;
using Nop.Plugin.Misc.Backorders.Platform.Messages;
using Nop.Plugin.Misc.Backorders.Platform.Messages.Sending;

namespace Nop.Plugin.Misc.Backorders.UseCases.Waiting;

/// <summary>Tells the shopper of an offer: a note on the order and a notice.</summary>
public class OfferTelling(RequestNotes notes, SendNotice send)
{
    public async Task RunAsync(WaitingOrderLine line, Product product)
    {
        await notes.OfferedAsync(line.Order, line.Record, product.Id);
        await send.RunAsync(new(NoticeKind.AlternativeOffered, line.Order, [line.Record], string.Create(CultureInfo.InvariantCulture, $"offer-{line.Record.Id}-{product.Id}"))
        {
            AlternativeProductId = product.Id
        });
    }
}
