using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Requests;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>
/// Tells what a server left untold that died after a request was asked or settled, before it claimed the notice. The claim sees to
/// it that a server which only slept does not tell it a second time.
/// </summary>
internal sealed class TellLeft(CustomerRequests requests, BackorderQueries shelf, LineReader lines, RequestNotifications notices)
{
    public async Task RunAsync(int id)
    {
        // Of what is being carried out its end is told.
        if (await requests.FindAsync(id) is not { ToTellId: > 0 } request || request.StateId == (int)RequestState.Working)
            return;

        var kind = (NotificationKind)request.ToTellId;
        if (await shelf.FindAsync(request.BackorderId) is { } record && await lines.OrderAsync(request.OrderId) is { } order)
            await notices.SendAsync(kind, order, record, request);
        else
            await requests.ToldAsync(id, kind);
    }
}
