using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Supply;

namespace Nop.Plugin.Misc.Backorders.UseCases.Supply;

/// <summary>
/// Brings a receipt in line with what came in. Whoever writes one settles it afterwards, from what is stored then: of two
/// who write at once the later one puts right what it overwrote.
/// </summary>
public sealed class ReceiptDiscrepancies(ReceiptQueries shelf, Receivings receivings, DirtyKeys dirty)
{
    /// <returns>Null when it is gone.</returns>
    public async Task<ExpectedReceiptRecord?> SettleAsync(int receiptId)
    {
        if (await shelf.ReadAsync(receiptId) is not { } receipt)
            return null;

        var (received, last) = await receivings.ReceivedAsync(receiptId);
        var state = new ReceiptFigures(receipt.Units, received, receipt.StateId == (int)ReceiptState.Cancelled).State;
        DateTime? completed = state == ReceiptState.Received ? last : null;

        if ((receipt.Received, receipt.StateId, receipt.ReceivedOnUtc) != (received, (int)state, completed))
        {
            var read = receipt.StateId;
            (receipt.Received, receipt.StateId, receipt.ReceivedOnUtc) = (received, (int)state, completed);
            await shelf.SaveReceivedAsync(receipt, read);
        }

        await MarkAsync(receipt);

        return receipt;
    }

    /// <summary>Also those that were taken back, or failed: they are its history.</summary>
    public async Task<bool> HasDeliveriesAsync(int receiptId) => (await receivings.OfReceiptAsync(receiptId)).Count > 0;

    /// <summary>Who waits for it gets stock, or another date, when the request is over.</summary>
    public Task MarkAsync(ExpectedReceiptRecord receipt) => dirty.StockChangedAsync(receipt.ProductId, receipt.CombinationId);
}
