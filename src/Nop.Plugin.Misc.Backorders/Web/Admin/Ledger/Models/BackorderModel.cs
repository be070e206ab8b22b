using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;

/// <summary>A row of the grid. Dates are texts in the clerk's culture; the promise's are ISO dates, too, for scripts.</summary>
public sealed record BackorderModel : BaseNopEntityModel
{
    public int OrderId { get; set; }

    public string CustomOrderNumber { get; set; } = "";

    public int OrderItemId { get; set; }

    public int ProductId { get; set; }

    public string ProductName { get; set; } = "";

    public string Sku { get; set; } = "";

    /// <summary>The product with what was chosen of it.</summary>
    public string LineName { get; set; } = "";

    /// <summary>What was chosen of the product; of a component of the bundle.</summary>
    public string Chosen { get; set; } = "";

    /// <summary>Of which bundle it is a component; empty when it is none.</summary>
    public string BundleText { get; set; } = "";

    public string CustomerEmail { get; set; } = "";

    public int StoreId { get; set; }

    public int Quantity { get; set; }

    public int Waiting { get; set; }

    public int Allocated { get; set; }

    public int Released { get; set; }

    public int Shipped { get; set; }

    public int Cancelled { get; set; }

    public string Status { get; set; } = "";

    public string StatusText { get; set; } = "";

    public bool OnHold { get; set; }

    public bool IsOrderPlaced { get; set; }

    /// <summary>What order and product hold it for, in words; empty when they do not, or when nothing is open.</summary>
    public IList<string> Held { get; set; } = [];

    /// <summary>What else to know before releasing.</summary>
    public IList<MarkModel> Marks { get; set; } = [];

    /// <summary>The same with all that holds it, as one text for the dialog of an action.</summary>
    public string Warnings { get; set; } = "";

    public int Priority { get; set; }

    /// <summary>Place in the queue of its stock key, from 1; null when nothing of it waits.</summary>
    public int? Position { get; set; }

    public string OriginalFrom { get; set; } = "";

    public string OriginalTo { get; set; } = "";

    public string CurrentFrom { get; set; } = "";

    public string CurrentTo { get; set; } = "";

    /// <summary>The current promise as people write it.</summary>
    public string CurrentText { get; set; } = "";

    public int DaysLate { get; set; }

    public string PlacedOn { get; set; } = "";

    /// <summary>How the shopper wants the order sent; empty when nothing was said.</summary>
    public string WishText { get; set; } = "";
}

public sealed record MarkModel : BaseNopModel
{
    public const string UNPAID = "unpaid";
    public const string PAID_LATER = "paid-later";
    public const string DISCREPANCY = "discrepancy";

    public string Kind { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>Whose discrepancies they are.</summary>
    public int ProductId { get; set; }
}

public sealed record BackorderListModel : BasePagedListModel<BackorderModel>
{
    /// <summary>Sums over all rows that match, not just the page.</summary>
    public TotalsModel Totals { get; set; } = new();
}

public sealed record TotalsModel : BaseNopModel
{
    public long Quantity { get; set; }

    public long Waiting { get; set; }

    public long Allocated { get; set; }

    public long Released { get; set; }

    public long Shipped { get; set; }

    public long Cancelled { get; set; }
}
