using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Notices;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Messages.Sending;

namespace Nop.Plugin.Misc.Backorders.Platform.Messages;

/// <summary>Tells the shopper once that a part of the order was put on backorder.</summary>
public class PutOnBackorderMail(SendNotice send)
{
    private const string KIND = "put-on-backorder";

    /// <param name="kind">What it is sent for: for the same the order gets no second one.</param>
    public Task SendAsync(Order order, IReadOnlyList<BackorderRecord> records, string kind = KIND)
    {
        return send.RunAsync(new(NoticeKind.PutOnBackorder, order, records, kind));
    }
}
