using Microsoft.AspNetCore.Http;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Limits;

namespace Nop.Plugin.Misc.Backorders.UseCases.Capture;

/// <summary>The placing of an order came to its end: its backorders are real, and the shopper is told.</summary>
public sealed class ConfirmOrder(
    BackorderQueries shelf,
    BackorderLedger ledger,
    PlacedBackorders placed,
    OrderNotes notes,
    PutOnBackorderMail mail,
    FlagOverLimit limits,
    LineReader lines,
    RequestMarks request,
    IHttpContextAccessor http)
{
    /// <summary>
    /// Makes the backorders real. Whoever placed the order waits for nothing else: the telling follows when they have their
    /// answer.
    /// </summary>
    public async Task PlacedAsync(Order order)
    {
        if (request.IsOrderShort(order.Id) == false)
            return;

        var confirmed = request.BackordersOf(order.Id) is { } captured
            ? await AtOnceAsync(order, captured)
            : await ConfirmAsync(await shelf.OfOrderAsync(order.Id), customerId: 0);
        if (confirmed.Count == 0)
        {
            // A renewal, for example: no event said that its lines were moved, so they are looked at when the request is over.
            if (!request.IsAcknowledged)
                request.UnaskedOrders.Add(order.Id);

            return;
        }

        // By a door that does not ask: another plugin's, a telephone order.
        if (!request.IsAcknowledged)
            await notes.NotAcknowledgedAsync(order, () => shelf.OfOrderAsync(order.Id));

        request.Placed.Enqueue((order, confirmed));
        if (http.HttpContext is null)
            await TellPlacedAsync();
    }

    /// <summary>Tells of what this request placed. When the server dies before, the task does (<see cref="ResumeAllAsync"/>).</summary>
    public async Task TellPlacedAsync()
    {
        while (request.Placed.TryDequeue(out var one))
            await TellAsync(one.Order, one.Backorders);
    }

    // Captured a moment ago by this very request, so they are as they are remembered, unless somebody was quick.
    private async Task<IReadOnlyList<BackorderRecord>> AtOnceAsync(Order order, IEnumerable<BackorderRecord> captured)
    {
        var records = captured.Where(record => !record.IsOrderPlaced).ToList();
        if (records.Count == 0 || await placed.WriteAsync(records))
            return records;

        records = [.. await shelf.OfOrderAsync(order.Id)];
        await ConfirmAsync(records, customerId: 0);

        return records;
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

    /// <summary>Shoppers whom nobody told, since the server died right after the order was placed.</summary>
    public async Task ResumeAllAsync()
    {
        foreach (var orderId in await mail.UntriedOrdersAsync())
        {
            if (await mail.TryTakeAsync(orderId))
                await ResumeAsync(orderId);
        }
    }

    /// <summary>Shoppers who were about to be told when a server died.</summary>
    public async Task ResumeAsync(int orderId)
    {
        var records = (await shelf.OfOrderAsync(orderId)).Where(record => record.IsOrderPlaced).ToList();
        if (records.Count > 0 && await lines.StandingOrderAsync(orderId) is { } order)
            await TellAsync(order, records, isResumed: true);
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

    private async Task TellAsync(Order order, IReadOnlyList<BackorderRecord> records, bool isResumed = false)
    {
        // For clerks: the lines of the order page tell the customer, and change with what happens.
        if (!isResumed || !await notes.SaysPutOnBackorderAsync(order))
            await notes.PutOnBackorderAsync(order, records, tellShopper: false);

        // The store's own mail may say it already: then nobody comes back to it, thinking that a server has died.
        if (!await mail.SendAsync(order, records) && !isResumed)
            await mail.TryTakeAsync(order.Id);

        await limits.RunAsync(order, records);
    }
}
