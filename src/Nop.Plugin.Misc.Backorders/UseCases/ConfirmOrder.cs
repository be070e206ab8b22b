using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Messages;
using Nop.Plugin.Misc.Backorders.Platform.Orders;
using Nop.Plugin.Misc.Backorders.Platform.Work;

namespace Nop.Plugin.Misc.Backorders.UseCases;

/// <summary>The placing of an order came to its end: its backorders are real, and the shopper is told.</summary>
public class ConfirmOrder(BackorderShelf shelf, BackorderLedger ledger, OrderNotes notes, PutOnBackorderMail mail, LineReader lines, RequestMarks request)
{
    public async Task PlacedAsync(Order order)
    {
        if (request.IsOrderShort(order.Id) == false)
            return;

        if (request.BackordersOf(order.Id) is { } records)
            await RunAsync(order, records, customerId: 0);
        else
            await RunAsync(order, customerId: 0);
    }

    /// <summary>Orders of which no event said that they were placed: the platform's own notes tell.</summary>
    public async Task SweepAsync(DateTime beforeUtc)
    {
        foreach (var orderId in await shelf.UnplacedOrdersAsync(beforeUtc))
        {
            if (await lines.HasNotesAsync(orderId) && await lines.StandingOrderAsync(orderId) is { } order)
                await RunAsync(order, customerId: 0);
        }
    }

    /// <returns>How many backorders became real.</returns>
    public async Task<int> RunAsync(Order order, int customerId) => await RunAsync(order, await shelf.OfOrderAsync(order.Id), customerId);

    private async Task<int> RunAsync(Order order, IEnumerable<BackorderRecord> records, int customerId)
    {
        var confirmed = new List<BackorderRecord>();
        foreach (var record in records)
        {
            var entry = await ledger.ChangeAsync(
                record,
                state => state.IsOrderPlaced ? null : Entry.Of(EntryKind.OrderPlaced),
                customerId);

            if (entry is not null)
                confirmed.Add(record);
        }

        if (confirmed.Count > 0)
        {
            await notes.PutOnBackorderAsync(order, confirmed);
            await mail.SendAsync(order, confirmed);
        }

        return confirmed.Count;
    }
}
