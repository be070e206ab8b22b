using System.Globalization;
using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Services.Catalog;
using Nop.Services.Localization;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>Names of backordered lines, and how they stand, for notes and mails.</summary>
public class LineSummaries(
    Wording wording,
    KnownLines known,
    LineTexts texts,
    ToldDates dates,
    IProductService products,
    IOrderService orders,
    ILocalizationService localization)
{
    public sealed record Summary(string Product, string State);

    /// <summary>As customers may read them: as much as was shown when they were ordered, and nothing of what is kept silent.</summary>
    /// <param name="records">Of the order.</param>
    public async Task<IReadOnlyList<Summary>> MakeAsync(Order order, IReadOnlyCollection<BackorderRecord> records, int languageId)
    {
        var summaries = new List<Summary>();
        foreach (var news in (await known.OfOrderAsync(order, records)).Where(news => !news.Line.Figures.Open.IsNone && news.IsKnown))
            summaries.Add(new(await ProductAsync(news.Backorder, languageId), await texts.TextAsync(news, languageId)));

        return summaries;
    }

    /// <summary>The same in full, for clerks.</summary>
    public async Task<IReadOnlyList<Summary>> MakeInFullAsync(IEnumerable<BackorderRecord> records, int languageId)
    {
        var summaries = new List<Summary>();
        foreach (var record in records.Where(record => record.Waiting + record.Allocated + record.Released > 0))
            summaries.Add(new(await ProductAsync(record, languageId), await InFullAsync(record, languageId)));

        return summaries;
    }

    /// <summary>The name of the product and what was chosen of it, or of a component and the bundle that it is in.</summary>
    public async Task<string> ProductAsync(BackorderRecord record, int languageId)
    {
        var name = await NameAsync(record.ProductId, languageId);
        if (record.BundleProductId == 0)
            return Chosen(name, (await orders.GetOrderItemByIdAsync(record.OrderItemId))?.AttributeDescription);

        var text = await wording.TextAsync("Component.OfBundle", languageId);

        return Wording.Fill(text, CultureInfo.InvariantCulture, name, await NameAsync(record.BundleProductId, languageId));
    }

    /// <summary>The line as its customer chose it: of a component the bundle.</summary>
    public Task<string> LineAsync(BackorderRecord record, int languageId)
    {
        return record.BundleProductId == 0 ? ProductAsync(record, languageId) : NameAsync(record.BundleProductId, languageId);
    }

    /// <param name="attributes">As the shop describes them, in HTML.</param>
    public static string Chosen(string name, string? attributes)
    {
        var chosen = PlainText.Of(attributes);

        return chosen.Length == 0 ? name : $"{name} ({chosen})";
    }

    public async Task<string> NameAsync(int productId, int languageId)
    {
        var product = await products.GetProductByIdAsync(productId);

        return product is null ? $"#{productId}" : await localization.GetLocalizedAsync<Product, string>(product, row => row.Name, languageId);
    }

    private async Task<string> InFullAsync(BackorderRecord record, int languageId)
    {
        var line = KnownLine.Of(record.Figures(), Units.None, new(Math.Max(0, record.LineQuantity)), Units.None) with { Mode = DisplayMode.Range };

        return await texts.TextAsync(new(record, record.BundleProductId == 0 ? line : line with { Ready = Units.None }, await dates.OfAsync(record)), languageId);
    }
}
