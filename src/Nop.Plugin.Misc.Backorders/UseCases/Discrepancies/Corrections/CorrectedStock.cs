using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Promises;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies.Corrections;

/// <summary>What the shop's own stock history says of a correction.</summary>
public sealed class CorrectedStock(IRepository<Product> products, IRepository<StockQuantityHistory> history, Wording wording)
{
    /// <summary>Keys of what the history says.</summary>
    public const string MENDED = "Finding.Mended";
    public const string UNDONE = "Finding.Undone";

    public Task<bool> IsThereAsync(int productId) => products.Table.AnyAsync(product => product.Id == productId && !product.Deleted);

    public async Task<string> MessageAsync(DiscrepancyRecord finding, string text)
    {
        return Wording.Fill(await wording.TextAsync(text, await wording.ShopLanguageAsync()), CultureInfo.InvariantCulture, finding.Id);
    }

    /// <param name="isMending">False: its taking back.</param>
    public async Task<bool> IsInHistoryAsync(DiscrepancyRecord finding, bool isMending)
    {
        var message = await MessageAsync(finding, isMending ? MENDED : UNDONE);
        var by = isMending ? finding.Correction : -finding.Correction;

        // Compared here: databases differ in whether the size of letters counts.
        var rows = await history.Table
            .Where(row => row.ProductId == finding.ProductId && row.QuantityAdjustment == by)
            .Select(row => row.Message)
            .ToListAsync();

        return rows.Contains(message);
    }
}
