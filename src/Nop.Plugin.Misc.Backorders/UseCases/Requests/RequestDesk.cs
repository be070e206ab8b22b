using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>
/// The one desk at which requests are decided: the order is taken, the request read again, and only then decided. Vendors
/// reach requests for their own products; of others they hear the same as of one that does not exist.
/// </summary>
public sealed class RequestDesk(
    CustomerRequests requests,
    OrderLeases leases,
    BackorderQueries shelf,
    ClerkDesk clerks,
    IWorkContext workContext,
    ICustomerActivityService activity)
{
    public async Task<Outcome> DecideAsync(int id, Func<RequestRecord, BackorderRecord, int, Task<Outcome>> decide)
    {
        var clerk = await workContext.GetCurrentCustomerAsync();

        return await DecideAsync(id, clerks.MayActAsync, (request, record) => decide(request, record, clerk.Id));
    }

    /// <summary>Without a clerk: a setting decides.</summary>
    public Task<Outcome> DecideAloneAsync(int id, Func<RequestRecord, BackorderRecord, Task<Outcome>> decide)
    {
        return DecideAsync(id, _ => Task.FromResult(true), decide);
    }

    public Task SettleAsync(RequestRecord request, RequestState state, int clerk, string answer = "", NotificationKind? toTell = null)
    {
        return requests.SettleAsync(request, state, clerk, answer, toTell);
    }

    /// <summary>Nothing of it was done, and it is decided anew.</summary>
    public Task ReopenAsync(RequestRecord request) => requests.ReopenAsync(request);

    public async Task<BackorderRecord> AsItIsAsync(BackorderRecord record) => await shelf.FindAsync(record.Id) ?? record;

    public Task LogAsync(BackorderRecord record, string comment) =>
        activity.InsertActivityAsync(BackordersDefaults.ACTIVITY, comment.Trim(), record);

    private async Task<Outcome> DecideAsync(
        int id,
        Func<BackorderRecord, Task<bool>> mayDecide,
        Func<RequestRecord, BackorderRecord, Task<Outcome>> decide)
    {
        if (await requests.FindAsync(id) is not { } seen
            || await shelf.FindAsync(seen.BackorderId) is not { } record
            || !await mayDecide(record))
            return Refusal.NotFound;

        return await leases.RunAsync<Outcome>(seen.OrderId, Refusal.OrderBusy, async () =>
            await requests.FindAsync(id) is { } request ? await decide(request, record) : Refusal.NotFound);
    }
}
