using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;

/// <summary>A receipt with what is shown of its product, which may be gone.</summary>
public class ReceiptGridRow
{
    public ExpectedReceiptRecord Receipt { get; set; } = null!;

    public string? ProductName { get; set; }

    public string? ProductSku { get; set; }

    public string? CombinationSku { get; set; }

    public string? WarehouseName { get; set; }
}

/// <summary>What a clerk searches for, in values of the database.</summary>
/// <param name="From">Only what is expected on that day or later.</param>
/// <param name="LateBefore">Only what should have come before that day.</param>
public sealed record ReceiptFilter(ReceiptSearchModel Search, DateTime? From, DateTime? To, DateTime? LateBefore)
{
    public int Size => Math.Max(1, Search.Length);

    public int Page => Math.Max(0, Search.Start) / Size;
}
