using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;

namespace Nop.Plugin.Misc.Backorders.UseCases.Capture;

/// <summary>
/// Orders whose placing failed half-way: they hold stock, nobody was told, and only a person can say whether they are real.
/// </summary>
public sealed class ResolveIncompleteOrders(
    ClerkDesk desk,
    BackorderQueries shelf,
    ConfirmOrder confirm,
    LineReader lines,
    DirtyKeys dirty,
    IWorkContext workContext)
{
    public async Task<ClerkAnswer> ConfirmAsync(IReadOnlyCollection<int> ids)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var refusals = new List<Refused>();
        var done = new List<int>();

        var found = await shelf.FindAsync(ids);
        refusals.AddRange(ids.Distinct().Except(found.Select(record => record.Id)).Select(id => new Refused(id, Refusal.NotFound)));

        foreach (var records in found.GroupBy(record => record.OrderId))
        {
            if ((await ConfirmAsync(records.Key, customer.Id)).Refusal is { } refusal)
                refusals.AddRange(records.Select(record => new Refused(record.Id, refusal)));
            else
                done.AddRange(records.Select(record => record.Id));
        }

        return new(done.Count, refusals) { DoneIds = done };
    }

    // An order is real as a whole, so whoever says so must be allowed to act on all of it.
    private async Task<Outcome> ConfirmAsync(int orderId, int customerId)
    {
        var all = await shelf.OfOrderAsync(orderId);
        foreach (var record in all)
        {
            if (!await desk.MayActAsync(record))
                return Refusal.NotFound;
        }

        if (await lines.StandingOrderAsync(orderId) is not { } order)
            return Refusal.Closed;

        if (await confirm.RunAsync(order, customerId) == 0)
            return Refusal.Unchanged;

        await dirty.LinesChangedAsync(all);

        return Outcome.Done;
    }
}
