using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;

/// <summary>The form of one expected receipt, with what the page shows around it. Days are ISO dates, as browsers post them.</summary>
public sealed record ReceiptPageModel : BaseNopEntityModel
{
    public int ProductId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.Combination")]
    public int CombinationId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.Warehouse")]
    public int WarehouseId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.Units")]
    public int? Units { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.ExpectedFrom")]
    public string? ExpectedFrom { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.ExpectedTo")]
    public string? ExpectedTo { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.IsConfirmed")]
    public bool IsConfirmed { get; set; } = true;

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.Vendor")]
    public int VendorId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.Supplier")]
    public string? Supplier { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.Reference")]
    public string? Reference { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.Note")]
    public string? Note { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.OrderedOn")]
    public string? OrderedOn { get; set; }

    /// <summary>When it was changed last: a form that is older than that overwrites nothing unasked.</summary>
    public long Version { get; set; }

    public string ProductName { get; set; } = "";

    public string Sku { get; set; } = "";

    public bool IsVendor { get; set; }

    public bool MayManage { get; set; }

    public IList<SelectListItem> Combinations { get; set; } = [];

    public IList<SelectListItem> Warehouses { get; set; } = [];

    public IList<SelectListItem> Vendors { get; set; } = [];

    public IList<string> Suppliers { get; set; } = [];

    /// <summary>Null for one that is not written down yet.</summary>
    public ReceiptModel? Receipt { get; set; }

    /// <summary>The last day that was said first; empty when it is still so.</summary>
    public string FirstDay { get; set; } = "";

    public ArrivalModel Arrival { get; set; } = new();

    public IList<DeliveryModel> Deliveries { get; set; } = [];
}

/// <summary>The form that says that goods came in.</summary>
public sealed record ArrivalModel : BaseNopModel
{
    public bool MayReceive { get; set; }

    public bool MayCancel { get; set; }

    public bool MayReopen { get; set; }

    public bool MayDelete { get; set; }

    /// <summary>Deliveries that the page shows.</summary>
    public int Seen { get; set; }

    public int Units { get; set; }

    public int WarehouseId { get; set; }

    /// <summary>Stock is counted in warehouses, so it has to be said in which one they are.</summary>
    public bool NeedsWarehouse { get; set; }

    /// <summary>Asks whether more than is still to come is meant so; empty: nothing needs to be asked.</summary>
    public string Question { get; set; } = "";
}

public sealed record DeliveryModel : BaseNopEntityModel
{
    public int Number { get; set; }

    public string Units { get; set; } = "";

    public string Warehouse { get; set; } = "";

    public string When { get; set; } = "";

    public string Who { get; set; } = "";

    public string State { get; set; } = "";

    public bool MayUndo { get; set; }

    /// <summary>Nobody knows whether stock was changed: a clerk looks and says.</summary>
    public bool MaySay { get; set; }
}

/// <summary>Choosing what is expected, by name or SKU.</summary>
public sealed record ReceiptChoiceModel : BaseNopModel
{
    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.Choose.Query")]
    public string? Query { get; set; }

    public IList<ReceiptChoiceRow> Found { get; set; } = [];
}

public sealed record ReceiptChoiceRow : BaseNopModel
{
    public int ProductId { get; set; }

    public int CombinationId { get; set; }

    public string Name { get; set; } = "";

    public string Sku { get; set; } = "";

    public string Combination { get; set; } = "";
}
