using System.Globalization;
using System.Text.RegularExpressions;
using Nop.Core.Domain.Catalog;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Stock.Numbers;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

/// <summary>A rise of stock.</summary>
/// <param name="OrderId">The order that it names, as far as one can tell from a sentence in any language; 0: none.</param>
public readonly record struct StockRise(StockKey Key, int Id, int Units, int OrderId);

/// <param name="Counted">The newest number of each key that somebody set: it says what there is, whatever was put back before.</param>
public sealed record StockRises(IReadOnlyList<StockRise> Rises, IReadOnlyDictionary<StockKey, (int Id, DateTime OnUtc)> Counted);

/// <summary>
/// Reads in the shop's stock history what was put back for which order. Of warehouses and components it tells too little.
/// </summary>
public sealed partial class PutBackHistory(
    IRepository<StockQuantityHistory> history,
    IRepository<Product> products,
    NumberTexts numbers,
    ILocalizationService texts,
    ILanguageService languages)
{
    private const int CHUNK = 500;

    // The shop writes translated text into its history; these are its resources for orders that were given back as a whole.
    private static readonly string[] _whole =
    [
        "Admin.StockQuantityHistory.Messages.CancelOrder",
        "Admin.StockQuantityHistory.Messages.DeleteOrder"
    ];

    public async Task<StockRises> FindAsync(IReadOnlyCollection<int> productIds, DateTime since)
    {
        var ids = productIds.ToList();
        var set = await numbers.CausesAsync();
        var messages = set.Keys.ToList();
        var rows = await history.Table
            .Where(row => ids.Contains(row.ProductId)
                && row.CreatedOnUtc > since
                && (row.QuantityAdjustment > 0 || messages.Contains(row.Message)))
            .Select(row => new { row.Id, row.ProductId, row.CombinationId, row.QuantityAdjustment, row.Message, row.CreatedOnUtc })
            .ToListAsync();
        var counted = new Dictionary<StockKey, (int, DateTime)>();
        var rises = new List<StockRise>();

        foreach (var row in rows.OrderBy(row => row.Id))
        {
            var key = new StockKey(row.ProductId, row.CombinationId ?? 0);
            if (set.ContainsKey(row.Message ?? ""))
                counted[key] = (row.Id, row.CreatedOnUtc);
            else if (row.QuantityAdjustment > 0)
                rises.Add(new(key, row.Id, row.QuantityAdjustment, OrderOf(row.Message)));
        }

        return new(rises, counted);
    }

    /// <summary>Units that came back because orders were cancelled or deleted as a whole, however long ago.</summary>
    public async Task<IReadOnlyDictionary<(StockKey Key, int OrderId), long>> WholeAsync(
        IReadOnlyCollection<int> productIds,
        IEnumerable<int> orderIds)
    {
        var ids = productIds.ToList();
        var sums = new Dictionary<(StockKey, int), long>();
        var orders = await MessagesAsync(orderIds);

        foreach (var chunk in orders.Keys.Chunk(CHUNK))
        {
            var messages = chunk.ToList();
            // Of stock over several warehouses the history tells only what had left.
            var rows = await (
                from row in history.Table
                join product in products.Table on row.ProductId equals product.Id
                where ids.Contains(row.ProductId) && messages.Contains(row.Message) && !product.UseMultipleWarehouses
                select new { row.ProductId, row.CombinationId, row.QuantityAdjustment, row.Message }).ToListAsync();

            foreach (var row in rows)
            {
                var place = (new StockKey(row.ProductId, row.CombinationId ?? 0), orders[row.Message]);
                sums[place] = sums.GetValueOrDefault(place) + row.QuantityAdjustment;
            }
        }

        return sums;
    }

    private async Task<Dictionary<string, int>> MessagesAsync(IEnumerable<int> orderIds)
    {
        var templates = new HashSet<string>();
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
        {
            foreach (var resource in _whole)
                templates.Add(await texts.GetResourceAsync(resource, language.Id, logIfNotFound: false, returnEmptyIfNotFound: true));
        }

        var messages = new Dictionary<string, int>();
        foreach (var orderId in orderIds)
        {
            foreach (var template in templates.Where(text => text.Contains("{0}", StringComparison.Ordinal)))
                messages[template.Replace("{0}", orderId.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)] = orderId;
        }

        return messages;
    }

    /// <returns>The order that a row names; 0: none.</returns>
    public static int OrderOf(string? message)
    {
        return Numbered().Match(message ?? "") is { Success: true } match
            && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
    }

    [GeneratedRegex(@"#(\d{1,10})")]
    private static partial Regex Numbered();
}
