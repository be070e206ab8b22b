using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Requests;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>
/// The task's round over requests that are not settled: what a dead server left half-done goes on, what waits for nothing any
/// more is closed, what a setting decides is decided, and what a dead server did not tell is told.
/// </summary>
internal sealed class SettleRequests(
    CustomerRequests requests,
    WaitingLines lines,
    OrderLeases leases,
    AcceptRequest accept,
    CloseRequest close,
    TellLeft tell,
    SettleTools tools)
{
    private const int PAGE = 100;

    public async Task RunAsync()
    {
        var left = await requests.LeftAsync(tools.BegunBeforeUtc);
        foreach (var begun in left.Where(request => request.StateId == (int)RequestState.Working))
            await tools.Guard.TryAsync("request", begun.Id, () => accept.ResumeAsync(begun.Id));

        for (var page = await requests.OpenAfterAsync(0, PAGE); page.Count > 0; page = await requests.OpenAfterAsync(page[^1].Id, PAGE))
        {
            // Each by itself: one broken order must not keep the requests of others.
            foreach (var request in page)
                await tools.Guard.TryAsync("request", request.Id, () => LookAtAsync(request));
        }

        // Last: what was settled above was told there, and nobody hears of a question that was answered meanwhile.
        foreach (var untold in left.Where(request => request.ToTellId > 0))
            await tools.Guard.TryAsync("request", untold.Id, () => tell.RunAsync(untold.Id));
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

        return await close.RunAsync(request);
    }
}

/// <summary>What the round needs besides.</summary>
internal sealed class SettleTools(StoreSettings settings, Guard guard, TimeProvider clock)
{
    public Guard Guard => guard;

    /// <summary>Whoever began earlier has lost the lease of the order, and is dead or asleep.</summary>
    public DateTime BegunBeforeUtc => clock.GetUtcNow().UtcDateTime - KeyLeases.Length;

    public async Task<bool> IsAutomaticAsync(int storeId) => (await settings.OfAsync(storeId)).AcceptCancelAutomatically;
}
