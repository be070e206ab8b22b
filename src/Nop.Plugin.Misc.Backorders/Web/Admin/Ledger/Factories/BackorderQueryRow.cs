using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;

/// <summary>A backorder with what the grid shows of its order and product.</summary>
public sealed class BackorderQueryRow
{
    public BackorderRecord Backorder { get; set; } = null!;

    public string? CustomOrderNumber { get; set; }

    public string? ProductName { get; set; }

    public string? ProductSku { get; set; }

    public string? CombinationSku { get; set; }

    /// <summary>What was chosen of the product, as the shop describes it, in HTML.</summary>
    public string? Attributes { get; set; }

    public string? Email { get; set; }

    /// <summary>How the shopper wants the order sent; null when nothing was said.</summary>
    public bool? SendFirst { get; set; }

    /// <summary>Null when the order is gone.</summary>
    public OrderFacts? Facts { get; set; }

    public bool? IsProductDeleted { get; set; }
}

/// <summary>What a clerk searches for, in values of the database.</summary>
/// <param name="LateBefore">Only open backorders whose first promise ended before that day.</param>
public sealed record BackorderFilter(
    BackorderSearchModel Search,
    int VendorId,
    DateTime? FromUtc,
    DateTime? BeforeUtc,
    DateTime? LateBefore)
{
    public int Size => Math.Max(1, Search.Length);

    /// <summary>Rows before the page.</summary>
    public int Skipped => Math.Max(0, Search.Start) / Size * Size;

    /// <summary>Equal for filters that find the same rows.</summary>
    public string Name => string.Join('|', Named().Select(part => $"{part.Length}:{part}"));

    private IEnumerable<string> Named()
    {
        foreach (var number in new long[]
        {
            VendorId, Search.SearchStoreId, Search.SearchStatusId, Search.SearchHeldId, FromUtc?.Ticks ?? -1,
            BeforeUtc?.Ticks ?? -1, LateBefore?.Ticks ?? -1
        })
            yield return number.ToString(CultureInfo.InvariantCulture);
        foreach (var text in new[] { Search.SearchProduct, Search.SearchSku, Search.SearchOrderNumber, Search.SearchEmail })
            yield return text?.Trim().ToLowerInvariant() ?? "";
    }
}

/// <summary>Over all rows that match, not just the page.</summary>
public sealed record BackorderTotals(int Count, TotalsModel Sums);
