using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Services.Catalog;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

/// <summary>
/// Changes stock because an admin or an explicit setting said so (law 10): by the shop's own service, with a row in its
/// stock history that says why, once.
/// </summary>
public class CorrectStock(
    DiscrepancyList findings,
    IRepository<Product> products,
    IRepository<ProductAttributeCombination> combinations,
    IRepository<StockQuantityHistory> history,
    IProductService service,
    Wording wording,
    DirtyKeys dirty)
{
    /// <param name="by">Units by which stock is changed.</param>
    /// <returns>False when the product or combination is gone, or somebody else settled it.</returns>
    public async Task<bool> RunAsync(DiscrepancyRecord finding, int by, int customerId)
    {
        // Claimed first: a second click, or a server that comes later, finds it being mended.
        finding.Correction = by;
        if (!await findings.SettleAsync(finding, DiscrepancyState.Mending, customerId))
            return false;

        if (!await AdjustAsync(finding, by, "Finding.Mended"))
        {
            await findings.SettleAsync(finding, DiscrepancyState.Dismissed, customerId);
            return false;
        }

        await findings.SettleAsync(finding, DiscrepancyState.Mended, customerId);

        return true;
    }

    public async Task<bool> UndoAsync(DiscrepancyRecord finding, int customerId)
    {
        return await findings.SettleAsync(finding, DiscrepancyState.Undone, customerId)
            && await AdjustAsync(finding, -finding.Correction, "Finding.Undone");
    }

    /// <summary>
    /// A mending that was interrupted by a crash: the shop's own history tells whether stock was changed. Changes of
    /// reservations leave no history, but they are compared anew each time, and go when they were mended.
    /// </summary>
    public async Task ResumeAsync(DiscrepancyRecord finding)
    {
        var message = await MessageAsync(finding, "Finding.Mended");
        var rows = await history.Table.Where(row => row.ProductId == finding.ProductId && row.QuantityAdjustment == finding.Correction).ToListAsync();
        var isDone = rows.Any(row => row.Message == message);

        await findings.SettleAsync(finding, isDone ? DiscrepancyState.Mended : DiscrepancyState.Open, finding.CustomerId);
    }

    private async Task<bool> AdjustAsync(DiscrepancyRecord finding, int by, string text)
    {
        // Read for this purpose: the shop writes the whole row back, and a cached one may be an hour old.
        var product = await products.Table.FirstOrDefaultAsync(row => row.Id == finding.ProductId && !row.Deleted);
        var combination = finding.CombinationId == 0 ? null : await combinations.Table.FirstOrDefaultAsync(row => row.Id == finding.CombinationId);
        if (product is null || (finding.CombinationId != 0 && combination is null))
            return false;

        await service.AdjustInventoryAsync(product, by, combination?.AttributesXml ?? "", await MessageAsync(finding, text));
        await dirty.MarkAsync(finding.ProductId, finding.CombinationId, orderId: 0);

        return true;
    }

    private async Task<string> MessageAsync(DiscrepancyRecord finding, string text)
    {
        return Wording.Fill(await wording.TextAsync(text, await wording.ShopLanguageAsync()), CultureInfo.InvariantCulture, finding.Id);
    }
}
