using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;

namespace Nop.Plugin.Misc.Backorders.UseCases.Capture;

/// <summary>The placing of an order came to its end: its backorders are real, and the shopper is told.</summary>
public class ConfirmOrder(BackorderQueries shelf, BackorderLedger ledger, BatchLedger batch, OrderNotes notes, PutOnBackorderMail mail, LineReader lines, RequestMarks request)
{
    public async Task PlacedAsync(Order order)
    {
        if (request.IsOrderShort(order.Id) == false)
            return;

        if (request.BackordersOf(order.Id) is { } captured)
            await AtOnceAsync(order, captured);
        else
            await RunAsync(order, customerId: 0);
    }

    // Captured a moment ago by this very request, so they are as they are remembered, unless somebody was quick.
    private async Task AtOnceAsync(Order order, IEnumerable<BackorderRecord> captured)
    {
        var placed = Entry.Of(EntryKind.OrderPlaced);
        var records = captured.Where(record => !record.IsOrderPlaced).ToList();
        if (records.Count == 0)
            return;

        if (await batch.WriteAsync(records.Select(record => new PlannedChange(record.AsRow(), [placed]))))
        {
            foreach (var record in records)
                record.Take(record.State().With(placed), record.UpdatedOnUtc);
        }
        else
        {
            // Which of them are written, only the database knows.
            records = [.. await shelf.OfOrderAsync(order.Id)];
            await ConfirmAsync(records, customerId: 0);
        }

        await TellAsync(order, records);
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
    public async Task<int> RunAsync(Order order, int customerId)
    {
        var confirmed = await ConfirmAsync(await shelf.OfOrderAsync(order.Id), customerId);
        if (confirmed.Count > 0)
            await TellAsync(order, confirmed);

        return confirmed.Count;
    }

    private async Task<IReadOnlyList<BackorderRecord>> ConfirmAsync(IEnumerable<BackorderRecord> records, int customerId)
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

        return confirmed;
    }

    private async Task TellAsync(Order order, IReadOnlyList<BackorderRecord> records)
    {
        // For clerks: the lines of the order page tell the customer, and change with what happens.
        await notes.PutOnBackorderAsync(order, records, tellShopper: false);
        await mail.SendAsync(order, records);
    }
}
