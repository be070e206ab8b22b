using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Services.Catalog;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>Backordered lines in words, for notes and mails.</summary>
public class LineSummaries(Wording wording, DisplayModes modes, ToldDates dates, IProductService products, ILocalizationService texts)
{
    public sealed record Summary(string Product, string State);

    /// <summary>As shoppers may read them: as much as the product's mode shows, and nothing of what is kept silent.</summary>
    public async Task<IReadOnlyList<Summary>> MakeAsync(IEnumerable<BackorderRecord> records, int languageId)
    {
        var summaries = new List<Summary>();
        foreach (var record in records.Where(record => record.Waiting + record.Allocated + record.Released > 0))
        {
            var mode = await ModeAsync(record);
            if (mode != DisplayMode.Silent)
                summaries.Add(new(await ProductAsync(record, languageId), await StateAsync(record, languageId, mode)));
        }

        return summaries;
    }

    /// <summary>The same in full, for clerks.</summary>
    public async Task<IReadOnlyList<Summary>> MakeInFullAsync(IEnumerable<BackorderRecord> records, int languageId)
    {
        var summaries = new List<Summary>();
        foreach (var record in records.Where(record => record.Waiting + record.Allocated + record.Released > 0))
            summaries.Add(new(await ProductAsync(record, languageId), await StateAsync(record, languageId, DisplayMode.Range)));

        return summaries;
    }

    /// <summary>A component is shown as the bundle is that the shopper chose.</summary>
    public Task<DisplayMode> ModeAsync(BackorderRecord record)
    {
        return modes.OfAsync(record.BundleProductId == 0 ? record.ProductId : record.BundleProductId, record.StoreId);
    }

    /// <summary>The name of the product, and of the bundle that it is a component of.</summary>
    public async Task<string> ProductAsync(BackorderRecord record, int languageId)
    {
        var name = await NameAsync(record.ProductId, languageId);
        if (record.BundleProductId == 0)
            return name;

        var text = await wording.TextAsync("Component.OfBundle", languageId);

        return Wording.Fill(text, CultureInfo.InvariantCulture, name, await NameAsync(record.BundleProductId, languageId));
    }

    public async Task<string> NameAsync(int productId, int languageId)
    {
        var product = await products.GetProductByIdAsync(productId);

        return product is null ? $"#{productId}" : await texts.GetLocalizedAsync<Product, string>(product, row => row.Name, languageId);
    }

    /// <summary>
    /// What is still to come counts as later; the rest of the line ships now, unless it is gone already. A component does
    /// not ship by itself.
    /// </summary>
    private async Task<string> StateAsync(BackorderRecord record, int languageId, DisplayMode mode)
    {
        var later = record.Waiting + record.Allocated + record.Released;
        var covered = record.BundleProductId == 0 ? Math.Max(0, record.LineQuantity - later - record.Shipped) : 0;

        return await wording.NoticeAsync(new Units(covered), new Units(later), await dates.OfAsync(record), languageId, mode);
    }
}
