using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies.Lines;

/// <summary>
/// The two answers for an order that was set to complete without a shipment. In both its units have left; what differs is whose
/// goods they were.
/// </summary>
public sealed class CompletedLines(
    BackorderQueries shelf,
    IRepository<OrderItem> items,
    IRepository<SentByHandRecord> sent,
    LineReader lines,
    BackorderLedger ledger,
    StockReader stock,
    LateShortages shortages,
    LateFindings late,
    CorrectStock mend,
    DiscrepancyList findings,
    TimeProvider clock)
{
    /// <summary>Why others wait again, as part of a text key.</summary>
    private const string CAUSE = "sent-by-hand";

    /// <summary>They came from somewhere else, so stock that was taken for the order is there.</summary>
    public async Task<Outcome> FromElsewhereAsync(DiscrepancyRecord finding, int customerId)
    {
        if (await ShipAsync(finding, customerId) is not { } owed)
            return Refusal.NotFound;

        if (owed.IsNone)
            return await SettleAsync(finding, customerId);

        return await mend.RunAsync(finding, owed.Value, customerId) ? Outcome.Done : Refusal.ProductGone;
    }

    /// <summary>They were taken from goods of this stock: whoever was given those last waits again.</summary>
    public async Task<Outcome> FromThisStockAsync(DiscrepancyRecord finding, Lease lease, int customerId)
    {
        if (await ShipAsync(finding, customerId) is not { } owed)
            return Refusal.NotFound;

        var key = finding.Key();
        if (await stock.AvailableAsync(key) is { } available)
        {
            var waiting = await shelf.WaitingAsync(key);
            var missing = Units.Min(owed, new StockLevel(available, waiting).Unaccounted);
            // Whom it could not be taken from in this moment is found by the next look.
            if (!missing.IsNone && await shortages.TakeBackAsync(key, missing, lease) is { } given)
                await late.AddAsync(key, available, waiting, given, CAUSE);
        }

        return await SettleAsync(finding, customerId);
    }

    /// <returns>Units that no stock was set aside for; null when the backorder is gone.</returns>
    private async Task<Units?> ShipAsync(DiscrepancyRecord finding, int customerId)
    {
        var record = await shelf.FindAsync(finding.BackorderId);
        var line = record is null ? null : await items.Table.FirstOrDefaultAsync(item => item.Id == record.OrderItemId);
        if (record is null || line is null || record.Waiting + record.Allocated + record.Released == 0)
            return null;

        var left = (await lines.ShippedAsync([line.Id])).GetValueOrDefault(line.Id);
        var said = new SentByHandRecord
        {
            OrderItemId = line.Id,
            Units = Math.Max(0, line.Quantity - left),
            SaidOnUtc = clock.GetUtcNow().UtcDateTime
        };
        await sent.TryInsertAsync(said, row => row.OrderItemId == said.OrderItemId);

        var owed = new Units(record.Waiting);
        await ledger.ChangeAsync(record, state => state.Figures.Open.IsNone
            ? null
            : Entry.OfMoves(EntryKind.Shipped, state.Figures, Withdrawal.Ship(state.Figures, state.Figures.Open)), customerId);

        return owed;
    }

    private async Task<Outcome> SettleAsync(DiscrepancyRecord finding, int customerId)
    {
        return await findings.SettleAsync(finding, DiscrepancyState.Mended, customerId) ? Outcome.Done : Refusal.Settled;
    }
}
