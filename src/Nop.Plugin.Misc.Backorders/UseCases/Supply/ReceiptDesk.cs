using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.UseCases.Supply;

/// <summary>Writes down what a clerk expects to come in, and changes of it.</summary>
public sealed class ReceiptDesk(
    ReceiptQueries shelf,
    ReceiptDiscrepancies books,
    StockIntake intake,
    IRepository<Product> products,
    ShopCalendar calendar,
    ICustomerActivityService activity)
{
    /// <returns>Why not, or the receipt.</returns>
    public async Task<(Outcome Outcome, int Id)> AddAsync(ReceiptDraft draft)
    {
        if (await RefusalAsync(draft.Key) is { IsDone: false } refused)
            return (refused, 0);

        var receipt = new ExpectedReceiptRecord
        {
            ProductId = draft.Key.ProductId,
            StateId = (int)ReceiptState.Expected,
            FirstExpectedTo = Midnight(draft.Days.To)
        };
        await TakeAsync(receipt, draft);
        await shelf.AddAsync(receipt);
        await books.MarkAsync(receipt);
        await TellAsync(receipt, string.Create(CultureInfo.InvariantCulture, $"added, {draft.Units} units"));

        return (Outcome.Done, receipt.Id);
    }

    /// <param name="seen">When it was changed last, as the clerk saw it.</param>
    public async Task<Outcome> ChangeAsync(int id, ReceiptDraft draft, long seen)
    {
        if (await shelf.FindAsync(id) is not { } receipt)
            return Refusal.NotFound;

        if (receipt.UpdatedOnUtc.Ticks != seen)
            return Refusal.Settled;

        if (draft.Key != receipt.Key())
        {
            // Its product stays; which combination of it was ordered may have been said wrongly.
            if (receipt.Received > 0 || draft.Key.ProductId != receipt.ProductId)
                return Refusal.AlreadyReceived;

            if (await RefusalAsync(draft.Key) is { IsDone: false } refused)
                return refused;

            // Who counted on it counts on something else now.
            await books.MarkAsync(receipt);
        }

        await TakeAsync(receipt, draft);
        if (!await shelf.TrySaveAsync(receipt))
            return Refusal.Settled;

        await books.SettleAsync(id);
        await TellAsync(receipt, "changed");

        return Outcome.Done;
    }

    /// <summary>What has not come in yet does not come any more.</summary>
    public Task<Outcome> CancelAsync(int id) =>
        TurnAsync(id, ReceiptState.Cancelled, "the rest cancelled", receipt => receipt.Figures().Outstanding > 0);

    /// <summary>It comes after all.</summary>
    public Task<Outcome> ReopenAsync(int id) =>
        TurnAsync(id, ReceiptState.Expected, "expected again", receipt => receipt.StateId == (int)ReceiptState.Cancelled);

    public async Task<Outcome> DeleteAsync(int id)
    {
        if (await shelf.FindAsync(id) is not { } receipt)
            return Refusal.NotFound;

        if (await books.HasDeliveriesAsync(id))
            return Refusal.AlreadyReceived;

        await shelf.RemoveAsync(receipt);
        await books.MarkAsync(receipt);
        await TellAsync(receipt, string.Create(CultureInfo.InvariantCulture, $"deleted ({receipt.Units} units, {receipt.Reference})"));

        return Outcome.Done;
    }

    /// <summary>A delivery slips, or comes earlier. What was said first stays: the supplier is measured against it.</summary>
    /// <param name="seen">The days that the clerk saw, so that a second click, or a second window, moves nothing once more.</param>
    /// <returns>Why not, or how many receipts were moved.</returns>
    public async Task<(Outcome Outcome, int Moved)> ShiftAsync(IReadOnlyCollection<int> ids, int days, long seen)
    {
        if (days == 0 || Math.Abs((long)days) > ExpectedDays.MOST_SHIFTED)
            return (Refusal.DaysOutOfRange, 0);

        var open = (await shelf.FindAsync(ids)).Where(receipt => receipt.Figures().Outstanding > 0).ToList();
        if (open.Count == 0)
            return (Refusal.Closed, 0);

        if (open.Sight() != seen)
            return (Refusal.Settled, 0);

        var moved = 0;
        foreach (var receipt in open)
        {
            (receipt.ExpectedFrom, receipt.ExpectedTo) = (receipt.ExpectedFrom.AddDays(days), receipt.ExpectedTo.AddDays(days));
            if (!await shelf.TrySaveAsync(receipt))
                continue;

            moved++;
            await books.SettleAsync(receipt.Id);
            await TellAsync(receipt, string.Create(CultureInfo.InvariantCulture, $"moved by {days:+0;-0} days"));
        }

        return (Outcome.Done, moved);
    }

    private async Task<Outcome> TurnAsync(int id, ReceiptState state, string what, Func<ExpectedReceiptRecord, bool> mayTurn)
    {
        if (await shelf.FindAsync(id) is not { } receipt)
            return Refusal.NotFound;

        if (!mayTurn(receipt))
            return Refusal.Settled;

        receipt.StateId = (int)state;
        if (!await shelf.TrySaveAsync(receipt))
            return Refusal.Settled;

        await books.SettleAsync(id);
        await TellAsync(receipt, what);

        return Outcome.Done;
    }

    private async Task<Outcome> RefusalAsync(StockKey key)
    {
        var vendorId = await shelf.VendorIdAsync();
        if (!await products.Table.AnyAsync(product => product.Id == key.ProductId
            && !product.Deleted
            && (vendorId == 0 || product.VendorId == vendorId)))
            return Refusal.NotFound;

        return await intake.PlaceAsync(key) switch
        {
            IntakePlace.Gone => Refusal.NotFound,
            IntakePlace.Uncounted => Refusal.Uncounted,
            _ => Outcome.Done
        };
    }

    private async Task TakeAsync(ExpectedReceiptRecord receipt, ReceiptDraft draft)
    {
        var vendorId = await shelf.VendorIdAsync();
        receipt.CombinationId = draft.Key.CombinationId;
        receipt.WarehouseId = draft.WarehouseId;
        receipt.Units = draft.Units;
        receipt.ExpectedFrom = Midnight(draft.Days.From);
        receipt.ExpectedTo = Midnight(draft.Days.To);
        receipt.IsConfirmed = draft.IsConfirmed;
        receipt.VendorId = vendorId == 0 ? draft.VendorId : vendorId;
        receipt.Supplier = StoredText.Fit(draft.Supplier.Trim(), ExpectedReceiptBuilder.SUPPLIER_LENGTH);
        receipt.Reference = StoredText.Fit(draft.Reference.Trim(), ExpectedReceiptBuilder.REFERENCE_LENGTH);
        // Vendors do not read what staff noted, so what they save leaves it.
        if (vendorId == 0)
            receipt.Note = StoredText.Fit(draft.Note.Trim(), ExpectedReceiptBuilder.NOTE_LENGTH);
        receipt.OrderedOn = Midnight(draft.OrderedOn ?? draft.Days.OrderedOnIfUnsaid(calendar.Today));
    }

    private Task TellAsync(ExpectedReceiptRecord receipt, string what)
    {
        return activity.InsertActivityAsync(
            BackordersDefaults.ACTIVITY,
            string.Create(CultureInfo.InvariantCulture, $"Expected receipt {receipt.Id} (product {receipt.ProductId}): {what}"),
            receipt);
    }

    private static DateTime Midnight(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);
}
