using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;
using Nop.Plugin.Misc.Backorders.Platform.Promises;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>Names of backordered lines, and how they stand, for notes and mails.</summary>
public sealed class LineSummaries(KnownLines known, LineTexts texts, ToldDates dates, LineNames names)
{
    public sealed record Summary(string Product, string State);

    /// <summary>As customers may read them: as much as was shown when they were ordered, and nothing of what is kept silent.</summary>
    /// <param name="records">Of the order.</param>
    public async Task<IReadOnlyList<Summary>> MakeAsync(Order order, IReadOnlyCollection<BackorderRecord> records, int languageId)
    {
        return await MakeAsync(await known.OfSomeAsync(order, records), languageId);
    }

    public async Task<IReadOnlyList<Summary>> MakeAsync(IEnumerable<LineNews> all, int languageId)
    {
        var summaries = new List<Summary>();
        foreach (var news in all.Where(news => !news.Line.Figures.Open.IsNone && news.IsKnown))
            summaries.Add(new(await ProductAsync(news.Backorder, languageId), await texts.TextAsync(news, languageId)));

        return summaries;
    }

    /// <summary>Of lines that were in stock as a whole and wait for the others.</summary>
    public async Task<IReadOnlyList<Summary>> OfCoveredAsync(IEnumerable<LineNews> covered, int languageId)
    {
        var summaries = new List<Summary>();
        foreach (var news in covered)
        {
            if (await texts.TextAsync(news, languageId) is { Length: > 0 } text)
                summaries.Add(new(await ProductAsync(news.Backorder, languageId), text));
        }

        return summaries;
    }

    /// <summary>The same in full, for clerks.</summary>
    public async Task<IReadOnlyList<Summary>> MakeInFullAsync(IEnumerable<BackorderRecord> records, int languageId)
    {
        var summaries = new List<Summary>();
        foreach (var record in records.Where(record => record.Waiting + record.Allocated + record.Released > 0))
            summaries.Add(new(await names.ProductAsync(record, languageId, isClerk: true), await InFullAsync(record, languageId)));

        return summaries;
    }

    /// <inheritdoc cref="LineNames.ProductAsync"/>
    public Task<string> ProductAsync(BackorderRecord record, int languageId) => names.ProductAsync(record, languageId);

    /// <inheritdoc cref="LineNames.LineAsync"/>
    public Task<string> LineAsync(BackorderRecord record, int languageId) => names.LineAsync(record, languageId);

    public Task<string> NameAsync(int productId, int languageId) => names.NameAsync(productId, languageId);

    private async Task<string> InFullAsync(BackorderRecord record, int languageId)
    {
        var line = KnownLine.Of(record.Figures(), Units.None, new(Math.Max(0, record.LineQuantity)), Units.None) with
        {
            Mode = DisplayMode.Range
        };

        return await texts.TextAsync(
            new(record, record.BundleProductId == 0 ? line : line with { Ready = Units.None }, await dates.OfAsync(record)),
            languageId);
    }
}
