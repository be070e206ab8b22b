using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>The task's round over open requests: what waits for nothing any more is closed, and what a setting decides is decided.</summary>
public class SettleRequests(CustomerRequests requests, WaitingLines lines, OrderLeases leases, AcceptRequest accept, ISettingService settings, Guard guard)
{
    private const int PAGE = 100;

    public async Task RunAsync()
    {
        for (var page = await requests.OpenAfterAsync(0, PAGE); page.Count > 0; page = await requests.OpenAfterAsync(page[^1].Id, PAGE))
        {
            // Each by itself: one broken order must not keep the requests of others.
            foreach (var request in page)
                await guard.TryAsync("request", request.Id, () => LookAtAsync(request));
        }
    }

    private async Task LookAtAsync(RequestRecord request)
    {
        if (await lines.OfItemAsync(request.OrderItemId) is not { } line)
            await leases.RunAsync(request.OrderId, false, () => CloseAsync(request.Id));
        else if (line.IsUntouched && CustomerRequests.IsCancel(request) && (await settings.LoadSettingAsync<BackordersSettings>(line.Order.StoreId)).AcceptCancelAutomatically)
            await accept.AutomaticallyAsync(request.Id);
    }

    private async Task<bool> CloseAsync(int id)
    {
        if (await requests.FindAsync(id) is not { StateId: (int)RequestState.Open } request)
            return false;

        return await requests.SettleAsync(request, RequestState.Gone, customerId: 0);
    }
}
