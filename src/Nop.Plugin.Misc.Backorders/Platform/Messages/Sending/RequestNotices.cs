using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Notices;
using Nop.Plugin.Misc.Backorders.Platform.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Messages.Sending;

/// <summary>Tells a shopper what became of what the shopper asked for.</summary>
public class RequestNotices(SendNotice send)
{
    public Task SendAsync(NoticeKind kind, Order order, BackorderRecord record, WaitingRequestRecord request)
    {
        return send.RunAsync(new(kind, order, [record], string.Create(CultureInfo.InvariantCulture, $"request-{request.Id}"))
        {
            Reason = request.Answer,
            AlternativeProductId = request.AlternativeProductId
        });
    }
}
