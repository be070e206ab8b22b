using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.UseCases.Supply;

/// <param name="Seen">Deliveries that the clerk saw on the page: of two windows the second one has to look again.</param>
/// <param name="AllowMore">More than is still to come is meant so.</param>
public sealed record Arrival(int ReceiptId, int Units, int WarehouseId, int Seen, bool AllowMore);

/// <summary>
/// Adds goods to stock because a clerk said that they came in (law 10): once, however often and from how many windows or
/// servers it is clicked.
/// </summary>
public sealed class ReceiveGoods(
    ReceiptQueries shelf,
    Receivings receivings,
    BookStock book,
    StockIntake intake,
    IWorkContext workContext,
    ICustomerActivityService activity)
{
    public async Task<Outcome> RunAsync(Arrival arrival)
    {
        if (await shelf.FindAsync(arrival.ReceiptId) is not { } receipt)
            return Refusal.NotFound;

        if (await RefusalAsync(receipt, arrival) is { IsDone: false } refused)
            return refused;

        var number = arrival.Seen + 1;
        var warehouse = await intake.PlaceAsync(receipt.Key()) == IntakePlace.Warehouse ? arrival.WarehouseId : 0;
        var customer = await workContext.GetCurrentCustomerAsync();
        var receiving = new ReceivingRecord
        {
            ReceiptId = receipt.Id,
            Number = number,
            Claim = string.Create(CultureInfo.InvariantCulture, $"{receipt.Id}-{number}"),
            Units = arrival.Units,
            WarehouseId = warehouse,
            CustomerId = customer.Id
        };

        if (await book.RunAsync(receiving, receipt, "Receipts.History.Received") is { IsDone: false } failed)
            return failed;

        await TellAsync(receipt, string.Create(CultureInfo.InvariantCulture, $"{arrival.Units} units received (delivery {number})"));

        return Outcome.Done;
    }

    /// <summary>Takes the units of one delivery off stock again, once.</summary>
    public async Task<Outcome> UndoAsync(int receivingId)
    {
        if (await receivings.FindAsync(receivingId) is not { } booked || await shelf.FindAsync(booked.ReceiptId) is not { } receipt)
            return Refusal.NotFound;

        if (booked.StateId != (int)ReceivingState.Booked || booked.UndoesId > 0)
            return Refusal.Settled;

        // One that failed changed nothing, and is tried again under a claim of its own.
        var tries = (await receivings.OfReceiptAsync(receipt.Id)).Count(row => row.UndoesId == booked.Id
            && row.StateId == (int)ReceivingState.Failed);
        var customer = await workContext.GetCurrentCustomerAsync();
        var undoing = new ReceivingRecord
        {
            ReceiptId = receipt.Id,
            Number = booked.Number,
            Claim = string.Create(CultureInfo.InvariantCulture, $"{booked.Claim}-undo{tries + 1}"),
            Units = -booked.Units,
            WarehouseId = booked.WarehouseId,
            UndoesId = booked.Id,
            CustomerId = customer.Id
        };

        if (await book.RunAsync(undoing, receipt, "Receipts.History.Undone") is { IsDone: false } refused)
            return refused;

        await TellAsync(receipt, string.Create(CultureInfo.InvariantCulture, $"delivery {booked.Number} of {booked.Units} units undone"));

        return Outcome.Done;
    }

    /// <summary>A server died while it booked, and a clerk looked at the stock.</summary>
    public async Task<Outcome> SayAsync(int receivingId, bool isInStock)
    {
        if (await receivings.FindAsync(receivingId) is not { } unknown || await shelf.FindAsync(unknown.ReceiptId) is not { } receipt)
            return Refusal.NotFound;

        if (unknown.StateId != (int)ReceivingState.NotKnown || !await book.CountAsync(unknown, isInStock))
            return Refusal.Settled;

        var said = isInStock ? "changed stock" : "did not change stock";
        await TellAsync(receipt, string.Create(CultureInfo.InvariantCulture, $"delivery {unknown.Number} of {unknown.Units} units {said}"));

        return Outcome.Done;
    }

    private async Task<Outcome> RefusalAsync(ExpectedReceiptRecord receipt, Arrival arrival)
    {
        if (arrival.Units is <= 0 or > Domain.Supply.Csv.ReceiptRow.MOST_UNITS)
            return Refusal.NoUnits;

        var deliveries = await receivings.OfReceiptAsync(receipt.Id);
        if (arrival.Seen != deliveries.Select(row => row.Number).DefaultIfEmpty().Max())
            return Refusal.Settled;

        // More can come of what came in full already, never of what was cancelled.
        var figures = receipt.Figures();
        if (figures.State == ReceiptState.Cancelled)
            return Refusal.Closed;

        if (figures.Surplus(arrival.Units) > 0 && !arrival.AllowMore)
            return Refusal.MoreThanOutstanding;

        return await RefusalOfPlaceAsync(receipt, arrival);
    }

    private async Task<Outcome> RefusalOfPlaceAsync(ExpectedReceiptRecord receipt, Arrival arrival)
    {
        return await intake.PlaceAsync(receipt.Key()) switch
        {
            IntakePlace.Gone => Refusal.ProductGone,
            IntakePlace.Uncounted => Refusal.Uncounted,
            IntakePlace.Warehouse when !await shelf.IsWarehouseAsync(arrival.WarehouseId) => Refusal.NoWarehouse,
            _ => Outcome.Done
        };
    }

    private Task TellAsync(ExpectedReceiptRecord receipt, string what)
    {
        return activity.InsertActivityAsync(
            BackordersDefaults.ACTIVITY,
            string.Create(CultureInfo.InvariantCulture, $"Expected receipt {receipt.Id} (product {receipt.ProductId}): {what}"),
            receipt);
    }
}
