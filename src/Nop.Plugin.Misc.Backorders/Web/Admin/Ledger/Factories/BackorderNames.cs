using System.Globalization;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;

/// <summary>
/// What the pages call a backorder: the number of its order, and the product with what was chosen of it. Ids mean nothing to
/// clerks.
/// </summary>
public sealed class BackorderNames(BackorderQuery query, CombinationTexts combinations, AdminTexts texts)
{
    /// <returns>Of those that exist: "Order 7, Enamel Mug, Color: Red (MUG-R)".</returns>
    public async Task<IReadOnlyDictionary<int, string>> OfAsync(IReadOnlyCollection<int> ids)
    {
        if (ids.Count == 0)
            return new Dictionary<int, string>();

        var rows = await query.FindAsync(ids);
        var variants = await VariantsAsync(rows);
        var text = await texts.TextAsync("Line.Name");

        return rows.ToDictionary(
            row => row.Backorder.Id,
            row => Wording.Fill(text, CultureInfo.CurrentCulture, row.CustomOrderNumber ?? "", Product(row, variants)));
    }

    /// <summary>What was chosen, by combination.</summary>
    public Task<IReadOnlyDictionary<int, string>> VariantsAsync(IEnumerable<BackorderQueryRow> rows) =>
        combinations.OfAsync(rows.Select(row => row.Backorder.CombinationId));

    public static string Product(BackorderQueryRow row, IReadOnlyDictionary<int, string> variants)
    {
        return variants.TryGetValue(row.Backorder.CombinationId, out var variant) ? $"{row.ProductName}, {variant}" : row.ProductName ?? "";
    }
}
