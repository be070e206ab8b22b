using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Allocation;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;

/// <summary>
/// What a clerk should know before releasing, beside what holds a line: that it is not paid, and that its stock is in doubt.
/// </summary>
public sealed class RowMarks(OpenDiscrepancies discrepancies, AdminTexts texts, IWorkContext workContext)
{
    /// <summary>Of the stock of these; none for vendors, since stock is the shop's.</summary>
    public async Task<IReadOnlyDictionary<StockKey, OpenDiscrepancy>> DiscrepanciesAsync(IEnumerable<int> productIds)
    {
        return await workContext.GetCurrentVendorAsync() is null
            ? await discrepancies.OfProductsAsync(productIds)
            : new Dictionary<StockKey, OpenDiscrepancy>();
    }

    public async Task<IList<MarkModel>> PrepareAsync(BackorderQueryRow row, ServingRule rule, OpenDiscrepancy? found)
    {
        var marks = new List<MarkModel>();

        // Long unpaid is what holds it, and said there.
        if (row.Facts is { PaymentStatusId: OrderFacts.PENDING } facts
            && !BackorderRows.Obstacles(row, rule).Contains(ServingObstacle.NotPaid))
            marks.Add(await UnpaidAsync(isLater: rule.PaidLater.Contains(facts.PaymentMethod)));

        if (found is { Count: > 0 })
            marks.Add(await DiscrepancyAsync(row.Backorder.ProductId, found.Count));

        return marks;
    }

    /// <summary>All of a product and its combinations; null when there are none, or none for this person.</summary>
    public async Task<MarkModel?> OfProductAsync(int productId)
    {
        var count = (await DiscrepanciesAsync([productId])).Values.Sum(found => found.Count);

        return count == 0 ? null : await DiscrepancyAsync(productId, count);
    }

    private async Task<MarkModel> DiscrepancyAsync(int productId, int count)
    {
        var text = Wording.Fill(await texts.TextAsync("Mark.Discrepancies"), CultureInfo.CurrentCulture, count);

        return new() { Kind = MarkModel.DISCREPANCY, Text = text, ProductId = productId };
    }

    private async Task<MarkModel> UnpaidAsync(bool isLater)
    {
        return new()
        {
            Kind = isLater ? MarkModel.PAID_LATER : MarkModel.UNPAID,
            Text = await texts.TextAsync(isLater ? "Mark.PaidLater" : "Mark.Unpaid")
        };
    }
}
