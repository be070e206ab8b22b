using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Web.Admin.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Factories;

/// <summary>A backorder with what the grid shows of its order and product.</summary>
public class GridRow
{
    public BackorderRecord Backorder { get; set; } = null!;

    public string CustomOrderNumber { get; set; } = "";

    public string ProductName { get; set; } = "";

    public string? ProductSku { get; set; }

    public string? CombinationSku { get; set; }

    public string? Email { get; set; }
}

/// <summary>What a clerk searches for, in values of the database.</summary>
/// <param name="LateBefore">Only open backorders whose first promise ended before that day.</param>
public sealed record GridFilter(BackorderSearchModel Search, int VendorId, DateTime? FromUtc, DateTime? BeforeUtc, DateTime? LateBefore);
