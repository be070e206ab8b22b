using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Requests;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>
/// The task's round over requests that are not settled: what a dead server left half-done goes on, what waits for nothing any
/// more is closed, and what a setting decides is decided.
/// </summary>
public class SettleRequests(CustomerRequests requests, WaitingLines lines, OrderLeases leases, AcceptRequest accept, SettleTools tools)
{
    private const int PAGE = 100;

    public async Task RunAsync()
    {
        foreach (var left in await requests.LeftAsync(tools.BegunBeforeUtc))
            await tools.Guard.TryAsync("request", left.Id, () => accept.ResumeAsync(left.Id));

        for (var page = await requests.OpenAfterAsync(0, PAGE); page.Count > 0; page = await requests.OpenAfterAsync(page[^1].Id, PAGE))
        {
            // Each by itself: one broken order must not keep the requests of others.
            foreach (var request in page)
                await tools.Guard.TryAsync("request", request.Id, () => LookAtAsync(request));
        }
    }

    private async Task LookAtAsync(RequestRecord request)
    {
        if (await lines.OfItemAsync(request.OrderItemId) is not { } line)
            await leases.RunAsync(request.OrderId, false, () => CloseAsync(request.Id));
        else if (line.IsUntouched && CustomerRequests.IsCancel(request) && await tools.IsAutomaticAsync(line.Order.StoreId))
            await accept.AutomaticallyAsync(request.Id);
    }

    private async Task<bool> CloseAsync(int id)
    {
        if (await requests.FindAsync(id) is not { StateId: (int)RequestState.Open } request)
            return false;

        return await requests.SettleAsync(request, RequestState.Gone, customerId: 0);
    }
}

/// <summary>What the round needs besides.</summary>
public class SettleTools(StoreSettings settings, Guard guard, TimeProvider clock)
{
    public Guard Guard => guard;

    /// <summary>Whoever began earlier has lost the lease of the order, and is dead or asleep.</summary>
    public DateTime BegunBeforeUtc => clock.GetUtcNow().UtcDateTime - KeyLeases.Length;

    public async Task<bool> IsAutomaticAsync(int storeId) => (await settings.OfAsync(storeId)).AcceptCancelAutomatically;
}
