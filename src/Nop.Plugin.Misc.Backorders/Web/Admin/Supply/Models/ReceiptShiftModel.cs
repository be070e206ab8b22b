using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;

/// <summary>Deliveries that slip, or come earlier, with what hangs on them.</summary>
public sealed record ReceiptShiftModel : BaseNopModel
{
    /// <summary>The receipts, as "1,2,3".</summary>
    public string Ids { get; set; } = "";

    [NopResourceDisplayName("Plugins.Misc.Backorders.Receipts.Shift.Days")]
    public int? Days { get; set; }

    /// <summary>So many days can be moved, and the page shows what it would do.</summary>
    public bool IsPreview { get; set; }

    /// <summary>The days that the page shows, as a number.</summary>
    public long Seen { get; set; }

    public IList<ShiftedReceiptModel> Receipts { get; set; } = [];

    public IList<AffectedLineModel> Lines { get; set; } = [];

    /// <summary>Empty when all lines are shown.</summary>
    public string MoreText { get; set; } = "";
}

public sealed record ShiftedReceiptModel : BaseNopEntityModel
{
    public ReceiptModel Receipt { get; set; } = new();

    /// <summary>Empty without a preview.</summary>
    public string NewDays { get; set; } = "";

    public bool IsClosed { get; set; }
}

public sealed record AffectedLineModel : BaseNopEntityModel
{
    public int OrderId { get; set; }

    public string OrderNumber { get; set; } = "";

    public string ProductName { get; set; } = "";

    public int Waiting { get; set; }

    public string Promise { get; set; } = "";
}
