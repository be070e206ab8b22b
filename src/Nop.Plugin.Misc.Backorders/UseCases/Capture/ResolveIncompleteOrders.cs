using Nop.Core;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;

namespace Nop.Plugin.Misc.Backorders.UseCases.Capture;

/// <summary>
/// Orders whose placing failed half-way: they hold stock, nobody was told, and only a person can say whether they are real.
/// </summary>
public class ResolveIncompleteOrders(
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
        var refusals = new List<Refusal>();
        var done = new List<int>();

        var found = await shelf.FindAsync(ids);
        refusals.AddRange(ids.Distinct().Except(found.Select(record => record.Id)).Select(id => new Refusal(id, ClerkAnswer.NOT_FOUND)));

        foreach (var records in found.GroupBy(record => record.OrderId))
        {
            var refusal = await ConfirmAsync(records.Key, customer.Id);
            if (refusal is null)
                done.AddRange(records.Select(record => record.Id));
            else
                refusals.AddRange(records.Select(record => new Refusal(record.Id, refusal)));
        }

        return new(done.Count, refusals) { DoneIds = done };
    }

    // An order is real as a whole, so whoever says so must be allowed to act on all of it.
    private async Task<string?> ConfirmAsync(int orderId, int customerId)
    {
        var all = await shelf.OfOrderAsync(orderId);
        foreach (var record in all)
        {
            if (!await desk.MayActAsync(record))
                return ClerkAnswer.NOT_FOUND;
        }

        if (await lines.StandingOrderAsync(orderId) is not { } order)
            return ClerkAnswer.CLOSED;

        if (await confirm.RunAsync(order, customerId) == 0)
            return ClerkAnswer.UNCHANGED;

        await dirty.LinesChangedAsync(all);

        return null;
    }
}
