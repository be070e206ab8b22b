using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Supply;

namespace Nop.Plugin.Misc.Backorders.Platform.Supply;

/// <summary>Reads what is on its way.</summary>
public class ExpectedReceipts(IRepository<ExpectedReceiptRecord> receipts)
{
    private const int EXPECTED = (int)ReceiptState.Expected;
    private const int PARTLY = (int)ReceiptState.PartlyReceived;

    /// <returns>What is still to come of these products and their combinations, the earliest first.</returns>
    public async Task<IReadOnlyList<ExpectedReceiptRecord>> OpenAsync(IReadOnlyCollection<int> productIds)
    {
        var products = productIds.Distinct().ToList();
        if (products.Count == 0)
            return [];

        return await receipts.Table
            .Where(receipt => products.Contains(receipt.ProductId)
                && (receipt.StateId == EXPECTED || receipt.StateId == PARTLY)
                && receipt.Units > receipt.Received)
            .OrderBy(receipt => receipt.ExpectedTo)
            .ThenBy(receipt => receipt.Id)
            .ToListAsync();
    }
}
