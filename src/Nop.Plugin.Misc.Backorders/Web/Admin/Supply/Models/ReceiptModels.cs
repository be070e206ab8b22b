using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Models;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;

public sealed record ReceiptSearchModel : GridSearchModel
{
    public SearchFold Fold { get; set; } = new("", IsFolded: false);

    /// <summary>0: all; −1: what is still to come.</summary>
    public const int OPEN = -1;

    /// <summary>As a state to search for: a part came in, and the rest does not come any more.</summary>
    public const int SHORTENED = -2;

    /// <summary>Whatever a page asks for, no more rows are read at once.</summary>
    private const int MOST_ROWS = 1_000;

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.SearchProduct")]
    public string? SearchProduct { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.SearchSupplier")]
    public string? SearchSupplier { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.SearchReference")]
    public string? SearchReference { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.SearchState")]
    public int SearchStateId { get; set; } = OPEN;

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.SearchLateOnly")]
    public bool SearchLateOnly { get; set; }

    /// <summary>ISO dates, as browsers post them.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.SearchFrom")]
    public string? SearchFrom { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.SearchTo")]
    public string? SearchTo { get; set; }

    /// <summary>Rows of a page. The shop divides by it while it reads the form, so that it must never be 0.</summary>
    public new int Length
    {
        get => base.Length;
        set => base.Length = Math.Clamp(value, 1, MOST_ROWS);
    }

    public IList<SelectListItem> AvailableStates { get; } = [];

    public IList<string> Suppliers { get; set; } = [];

    public bool MayManage { get; set; }
}

/// <summary>A row of the grid, of the product page or of the page of a backorder.</summary>
public sealed record ReceiptModel : BaseNopEntityModel
{
    public int ProductId { get; set; }

    public string ProductName { get; set; } = "";

    public string Sku { get; set; } = "";

    /// <summary>The attributes of the combination; empty when it is none.</summary>
    public string Combination { get; set; } = "";

    public string Warehouse { get; set; } = "";

    public int Units { get; set; }

    public int Received { get; set; }

    public int Outstanding { get; set; }

    /// <summary>ISO date of the last day, for scripts and sorting.</summary>
    public string ExpectedTo { get; set; } = "";

    /// <summary>The expected days as people write them.</summary>
    public string Days { get; set; } = "";

    public bool IsConfirmed { get; set; }

    public string Supplier { get; set; } = "";

    public string Reference { get; set; } = "";

    public string State { get; set; } = "";

    public string StateText { get; set; } = "";

    /// <summary>0 when it is not late.</summary>
    public int DaysLate { get; set; }

    /// <summary>Empty when it is not late.</summary>
    public string LateText { get; set; } = "";
}

public sealed record ReceiptListModel : BasePagedListModel<ReceiptModel>
{
    /// <summary>Units still to come, of all rows that match, not just of the page.</summary>
    public string OutstandingText { get; set; } = "";
}

/// <summary>What is on its way of one product, on the shop's product page.</summary>
public sealed record ProductReceiptsModel : BaseNopModel
{
    /// <summary>Where the shop keeps whether the card is folded.</summary>
    public const string FOLD = "ProductPage.HideBackordersReceiptsBlock";

    public bool IsFolded { get; set; }

    public int ProductId { get; set; }

    public bool MayManage { get; set; }

    public IList<ReceiptModel> Receipts { get; set; } = [];
}
