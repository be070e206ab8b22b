using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;

namespace Nop.Plugin.Misc.Backorders.Platform.Supply;

/// <summary>A stored receipt as the domain knows it.</summary>
internal static class ReceiptMapping
{
    public static StockKey Key(this ExpectedReceiptRecord receipt) => new(receipt.ProductId, receipt.CombinationId);

    public static ReceiptFigures Figures(this ExpectedReceiptRecord receipt)
    {
        return new(receipt.Units, receipt.Received, receipt.StateId == (int)ReceiptState.Cancelled);
    }

    /// <summary>What a page shows of the days of some receipts, as a number: it changes when they are moved.</summary>
    public static long Sight(this IEnumerable<ExpectedReceiptRecord> receipts)
    {
        return receipts.Where(receipt => receipt.Figures().Outstanding > 0)
            .Sum(receipt => (long)receipt.Id * DateOnly.FromDateTime(receipt.ExpectedTo).DayNumber);
    }

    public static bool IsLate(this ExpectedReceiptRecord receipt, DateOnly today) =>
        receipt.Figures().IsLate(DateOnly.FromDateTime(receipt.ExpectedTo), today);
}
