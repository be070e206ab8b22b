using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>Writes what happens to a backorder into the notes of its order, visible to the customer by setting.</summary>
public sealed class OrderNotes(
    IOrderService orders,
    StoreSettings settings,
    LineSummaries summaries,
    KnownLines known,
    Wording wording,
    TimeProvider clock)
{
    /// <summary>What its customer does not know is for clerks only, and so is all of it where the page says it elsewhere.</summary>
    public async Task PutOnBackorderAsync(Order order, IReadOnlyList<BackorderRecord> records, bool tellShopper = true)
    {
        var secret = new List<BackorderRecord>();
        foreach (var record in records)
        {
            if (!await known.IsKnownAsync(record))
                secret.Add(record);
        }

        await PutOnBackorderAsync(order, await summaries.MakeAsync(order, records, order.CustomerLanguageId), tellShopper);
        await PutOnBackorderAsync(order, await summaries.MakeInFullAsync(secret, order.CustomerLanguageId), tellShopper: false);
    }

    /// <summary>True when such a note was written before, whatever it lists.</summary>
    public async Task<bool> SaysPutOnBackorderAsync(Order order)
    {
        var start = (await wording.TextAsync("Note.Captured", order.CustomerLanguageId)).Split('{')[0];

        return (await orders.GetOrderNotesByOrderIdAsync(order.Id)).Any(note => note.Note.StartsWith(start, StringComparison.Ordinal));
    }

    private async Task PutOnBackorderAsync(Order order, IReadOnlyList<LineSummaries.Summary> lines, bool tellShopper)
    {
        if (lines.Count == 0)
            return;

        var list = string.Join("; ", lines.Select(line => $"{line.Product}: {line.State}"));

        await WriteAsync(
            order,
            Wording.Fill(await wording.TextAsync("Note.Captured", order.CustomerLanguageId), CultureInfo.InvariantCulture, list),
            tellShopper);
    }

    public Task AllocatedAsync(BackorderRecord record, Units units) => WriteAsync(record, "Note.Allocated", units.Value);

    public Task ReleasedAsync(BackorderRecord record, Units units) => WriteAsync(record, "Note.Released", units.Value);

    public Task CancelledAsync(BackorderRecord record, Units units) => WriteAsync(record, "Note.Cancelled", units.Value);

    /// <summary>How the shopper wants an order sent that is short.</summary>
    public async Task WishedAsync(Order order, bool sendFirst)
    {
        await WriteAsync(
            order,
            await wording.TextAsync(sendFirst ? "Note.SendFirst" : "Note.SendTogether", order.CustomerLanguageId),
            tellShopper: true);
    }

    /// <summary>For clerks, where the store wants every customer to say so first.</summary>
    /// <param name="backorders">Of the order; read only where it matters.</param>
    public async Task NotAcknowledgedAsync(Order order, Func<Task<IList<BackorderRecord>>> backorders)
    {
        if (!(await settings.OfAsync(order.StoreId)).RequireAcknowledgement)
            return;

        foreach (var record in await backorders())
        {
            // What is shown to nobody is not asked about either.
            if (!await known.IsKnownAsync(record))
                continue;

            await WriteAsync(order, await wording.TextAsync("Note.NotAcknowledged", await wording.ShopLanguageAsync()), tellShopper: false);
            return;
        }
    }

    private async Task WriteAsync(BackorderRecord record, string key, int units)
    {
        var order = await orders.GetOrderByIdAsync(record.OrderId);

        // A deleted order has no notes any more, and nobody who could read them.
        if (order is null || order.Deleted)
            return;

        var text = await wording.TextAsync(key, order.CustomerLanguageId);
        var product = await summaries.ProductAsync(record, order.CustomerLanguageId);

        await WriteAsync(order, Wording.Fill(text, CultureInfo.InvariantCulture, units, product), await known.IsKnownAsync(record));
    }

    private async Task WriteAsync(Order order, string text, bool tellShopper)
    {
        var store = await settings.OfAsync(order.StoreId);

        await orders.InsertOrderNoteAsync(new()
        {
            OrderId = order.Id,
            Note = text,
            DisplayToCustomer = tellShopper && store.NotesVisibleToCustomer,
            CreatedOnUtc = clock.GetUtcNow().UtcDateTime
        });
    }
}
