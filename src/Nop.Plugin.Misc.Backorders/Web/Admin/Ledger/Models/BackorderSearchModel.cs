using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;

public sealed record BackorderSearchModel : GridSearchModel
{
    public SearchFold Fold { get; set; } = new("", IsFolded: false);

    /// <summary>Whatever a page asks for, no more rows are read at once.</summary>
    private const int MOST_ROWS = 1_000;

    [NopResourceDisplayName("Plugins.Misc.Backorders.Search.Product")]
    public string? SearchProduct { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Search.Sku")]
    public string? SearchSku { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Search.OrderNumber")]
    public string? SearchOrderNumber { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Search.Email")]
    public string? SearchEmail { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Search.Store")]
    public int SearchStoreId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Search.Vendor")]
    public int SearchVendorId { get; set; }

    /// <summary>0: all; −1: all that are open.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Search.Status")]
    public int SearchStatusId { get; set; } = OPEN;

    /// <summary>0: served or not; −1: all that are held; otherwise <see cref="Domain.Allocation.ServingObstacle"/>.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Search.Held")]
    public int SearchHeldId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Search.LateOnly")]
    public bool SearchLateOnly { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Search.From")]
    [UIHint("DateNullable")]
    public DateTime? SearchFrom { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Search.To")]
    [UIHint("DateNullable")]
    public DateTime? SearchTo { get; set; }

    public const int OPEN = -1;
    public const int HELD = -1;

    /// <summary>Rows of a page. The shop divides by it while it reads the form, so that it must never be 0.</summary>
    public new int Length
    {
        get => base.Length;
        set => base.Length = Math.Clamp(value, 1, MOST_ROWS);
    }

    public IList<SelectListItem> AvailableStores { get; } = [];

    public IList<SelectListItem> AvailableVendors { get; } = [];

    public IList<SelectListItem> AvailableStatuses { get; } = [];

    public IList<SelectListItem> AvailableHolds { get; } = [];

    /// <summary>A vendor sees only its own products and needs no choice.</summary>
    public bool IsVendor { get; set; }

    public bool MayManage { get; set; }
}
