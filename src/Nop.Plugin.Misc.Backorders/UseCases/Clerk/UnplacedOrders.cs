using Nop.Core;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Work;

namespace Nop.Plugin.Misc.Backorders.UseCases.Clerk;

/// <summary>Orders whose placing failed half-way: they hold stock, nobody was told, and only a person can say whether they are real.</summary>
public class UnplacedOrders(ClerkDesk desk, BackorderShelf shelf, ConfirmOrder confirm, LineReader lines, DirtyKeys dirty, IWorkContext workContext)
{
    public async Task<ClerkAnswer> ConfirmAsync(IReadOnlyCollection<int> ids)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var refusals = new List<Refusal>();
        var done = 0;

        foreach (var record in await shelf.FindAsync(ids))
        {
            if (!await desk.MaySeeAsync(record) || await lines.OrderAsync(record.OrderId) is not { } order)
            {
                refusals.Add(new(record.Id, ClerkAnswer.NOT_FOUND));
                continue;
            }

            var confirmed = await confirm.RunAsync(order, customer.Id);
            await dirty.LinesChangedAsync([record]);

            if (confirmed > 0)
                done++;
            else
                refusals.Add(new(record.Id, ClerkAnswer.UNCHANGED));
        }

        return new(done, refusals);
    }
}
