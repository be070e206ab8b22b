using Nop.Plugin.Misc.Backorders.Platform.Supply;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;

/// <summary>A receipt with what is shown of its product, which may be gone.</summary>
public sealed class ReceiptGridRow : ProductRow
{
    public ExpectedReceiptRecord Receipt { get; set; } = null!;

    public string? WarehouseName { get; set; }
}

/// <summary>What a clerk searches for, in values of the database.</summary>
/// <param name="From">Only what is expected on that day or later.</param>
/// <param name="LateBefore">Only what should have come before that day.</param>
public sealed record ReceiptFilter(ReceiptSearchModel Search, DateTime? From, DateTime? To, DateTime? LateBefore);
