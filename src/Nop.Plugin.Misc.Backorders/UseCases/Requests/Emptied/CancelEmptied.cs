using Nop.Core;
using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Requests;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Requests;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests.Emptied;

/// <summary>
/// An order of which a request left nothing stays open for ever, since nothing ships and nothing closes it. A clerk cancels it
/// here, by the shop's own service, as on its order page.
/// </summary>
public sealed class CancelEmptied(
    RequestDesk desk,
    IRepository<Order> orders,
    IRepository<OrderItem> items,
    IOrderProcessingService processing,
    IWorkContext workContext)
{
    public async Task<Outcome> RunAsync(int id)
    {
        // An order is the shop's, whoever sold what was in it.
        return await workContext.GetCurrentVendorAsync() is null
            ? await desk.DecideAsync(id, (request, _, _) => CancelAsync(request))
            : Refusal.NotFound;
    }

    /// <summary>Of these requests those whose order can be cancelled like that.</summary>
    public async Task<IReadOnlySet<int>> AmongAsync(IReadOnlyCollection<RequestRecord> some)
    {
        var accepted = some.Where(request => request.StateId == (int)RequestState.Accepted).ToList();
        if (accepted.Count == 0 || await workContext.GetCurrentVendorAsync() is not null)
            return new HashSet<int>();

        var ids = accepted.Select(request => request.OrderId).Distinct().ToList();
        var empty = await orders.Table
            .Where(order => ids.Contains(order.Id) && !order.Deleted && !items.Table.Any(item => item.OrderId == order.Id))
            .ToListAsync();
        var open = empty.Where(processing.CanCancelOrder).Select(order => order.Id).ToHashSet();

        return accepted.Where(request => open.Contains(request.OrderId)).Select(request => request.Id).ToHashSet();
    }

    private async Task<Outcome> CancelAsync(RequestRecord request)
    {
        // As stored now: the shop's service saves the whole row.
        var order = await orders.Table.FirstOrDefaultAsync(row => row.Id == request.OrderId && !row.Deleted);
        if (request.StateId != (int)RequestState.Accepted || order is null || !processing.CanCancelOrder(order))
            return Refusal.Settled;

        if (await items.Table.AnyAsync(item => item.OrderId == order.Id))
            return Refusal.OrderNotEmpty;

        await processing.CancelOrderAsync(order, notifyCustomer: true);

        return Outcome.Done;
    }
}
