using System.Globalization;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Supply;

namespace Nop.Plugin.Misc.Backorders.UseCases.Supply;

/// <summary>Claims a delivery, changes stock, and writes down that it was: in this order, so that no crash books it twice.</summary>
public class BookStock(Receivings receivings, StockIntake intake, ReceiptDiscrepancies books, IRepository<Warehouse> warehouses, Wording wording, TimeProvider clock)
{
    /// <summary>Whoever books longer has died.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(2);

    public async Task<bool> IsWarehouseAsync(int id) => id > 0 && await warehouses.Table.AnyAsync(warehouse => warehouse.Id == id);

    /// <returns>Null when it is booked.</returns>
    public async Task<ReceiptRefusal?> RunAsync(ReceivingRecord receiving, ExpectedReceiptRecord receipt, string text)
    {
        receiving.Message = await MessageAsync(receiving, receipt, text);
        if (!await receivings.TryClaimAsync(receiving))
            return ReceiptRefusal.Settled;

        if (!await intake.AddAsync(receipt.Key(), receiving.WarehouseId, receiving.Units, receiving.Message))
        {
            await receivings.SettleAsync(receiving, ReceivingState.Failed);
            return ReceiptRefusal.Gone;
        }

        await FinishAsync(receiving);

        return null;
    }

    /// <summary>
    /// What a server left behind that died. The shop's own history tells whether stock was changed; if it was not, nothing
    /// came in, and a clerk who looks again says so again.
    /// </summary>
    public async Task ResumeAsync()
    {
        foreach (var receiving in await receivings.UnfinishedAsync(clock.GetUtcNow().UtcDateTime - _longest))
        {
            var receipt = await books.SettleAsync(receiving.ReceiptId);
            var isBooked = receipt is not null && await intake.IsInHistoryAsync(receipt.ProductId, receiving.Units, receiving.Message);

            if (isBooked)
                await FinishAsync(receiving);
            else
                await receivings.SettleAsync(receiving, ReceivingState.Failed);
        }
    }

    private async Task FinishAsync(ReceivingRecord receiving)
    {
        if (receiving.UndoesId > 0 && await receivings.FindAsync(receiving.UndoesId) is { } undone)
            await receivings.SettleAsync(undone, ReceivingState.Undone);

        await receivings.SettleAsync(receiving, receiving.UndoesId > 0 ? ReceivingState.Undone : ReceivingState.Booked);
        await books.SettleAsync(receiving.ReceiptId);
    }

    private async Task<string> MessageAsync(ReceivingRecord receiving, ExpectedReceiptRecord receipt, string text)
    {
        var message = Wording.Fill(await wording.TextAsync(text, await wording.ShopLanguageAsync()), CultureInfo.InvariantCulture, receipt.Id, receiving.Number, receipt.Reference);

        return StoredText.Fit(message.Trim(), ReceivingBuilder.MESSAGE_LENGTH);
    }
}
