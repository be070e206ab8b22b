using System.Linq.Expressions;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

/// <summary>What the grids of the back office have in common: texts to look for, sorting and pages.</summary>
internal static class GridSearch
{
    /// <summary>Longer than what is searched in; some databases refuse to look for a whole book.</summary>
    private const int LONGEST_TEXT = 400;

    /// <summary>Lower case, since whether a database compares text without case differs between the three.</summary>
    /// <returns>Null when nothing is looked for.</returns>
    public static string? Text(string? typed)
    {
        var text = StoredText.Fit(typed, LONGEST_TEXT).Trim();

        return text.Length == 0 ? null : text.ToLowerInvariant();
    }

    // Run by the database, which knows no cultures of ours.
#pragma warning disable CA1304, CA1311, CA1862
    /// <summary>Rows of products whose name or SKU has the text in it.</summary>
    public static IQueryable<TRow> OfProduct<TRow>(this IQueryable<TRow> rows, string? typed) where TRow : ProductRow
    {
        return Text(typed) is { } text
            ? rows.Where(row => row.ProductName!.ToLower().Contains(text)
                || row.ProductSku!.ToLower().Contains(text)
                || row.CombinationSku!.ToLower().Contains(text))
            : rows;
    }
#pragma warning restore CA1304, CA1311, CA1862

    /// <summary>Everything ends in the id, so that pages never overlap.</summary>
    public static IOrderedQueryable<TRow> SortedBy<TRow, TKey>(
        this IQueryable<TRow> rows,
        Expression<Func<TRow, TKey>> key,
        Expression<Func<TRow, int>> id,
        bool descending)
    {
        return (descending ? rows.OrderByDescending(key) : rows.OrderBy(key)).ThenBy(id);
    }

    public static Task<IPagedList<TRow>> PageAsync<TRow>(this IQueryable<TRow> rows, GridSearchModel search)
    {
        var size = Math.Max(1, search.Length);

        return rows.ToPagedListAsync(Math.Max(0, search.Start) / size, size);
    }
}

/// <summary>A row that shows a product, which may be gone.</summary>
public abstract class ProductRow
{
    public string? ProductName { get; set; }

    public string? ProductSku { get; set; }

    public string? CombinationSku { get; set; }
}
