using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Models;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Models;

/// <summary>What is searched for in the queue by product and by order.</summary>
public sealed record QueueViewSearchModel : GridSearchModel
{
    /// <summary>Whatever a page asks for, no more rows are read at once.</summary>
    private const int MOST_ROWS = 1_000;

    public const int ALL = 0;

    /// <summary>Nothing of the order waits any more.</summary>
    public const int COMPLETE = 1;

    /// <summary>One line alone keeps the order from being complete.</summary>
    public const int ONE_MISSING = 2;

    public SearchFold Fold { get; set; } = new("", IsFolded: false);

    [NopResourceDisplayName("Plugins.Misc.Backorders.Search.Product")]
    public string? SearchProduct { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Search.OrderNumber")]
    public string? SearchOrderNumber { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Search.Completeness")]
    public int SearchCompleteness { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Search.LateOnly")]
    public bool SearchLateOnly { get; set; }

    /// <summary>Rows of a page. The shop divides by it while it reads the form, so that it must never be 0.</summary>
    public new int Length
    {
        get => base.Length;
        set => base.Length = Math.Clamp(value, 1, MOST_ROWS);
    }

    public IList<SelectListItem> AvailableCompleteness { get; } = [];
}

/// <summary>One queue: what waits for a product or combination, and when there is enough of it.</summary>
public sealed record ProductQueueModel : BaseNopEntityModel
{
    public int ProductId { get; set; }

    /// <summary>With what was chosen of it.</summary>
    public string ProductName { get; set; } = "";

    public string Sku { get; set; } = "";

    public long Waiting { get; set; }

    public int Lines { get; set; }

    /// <summary>Lines whose first promise is over.</summary>
    public int Late { get; set; }

    /// <summary>What customers ordered it for, in the primary currency.</summary>
    public string Value { get; set; } = "";

    public string Oldest { get; set; } = "";

    /// <summary>Available stock; empty when nobody counts it.</summary>
    public string Stock { get; set; } = "";

    /// <summary>Confirmed units that have not come in yet.</summary>
    public long Incoming { get; set; }

    /// <summary>When confirmed deliveries cover all that wait, in words.</summary>
    public string Covered { get; set; } = "";

    public bool IsCovered { get; set; }

    /// <summary>Orders that lack nothing but this.</summary>
    public int Completes { get; set; }

    /// <summary>The line that was promised for the earliest day.</summary>
    public int WorstId { get; set; }

    public string WorstText { get; set; } = "";
}

public sealed record ProductQueueListModel : BasePagedListModel<ProductQueueModel>;

/// <summary>An order with open backorders: whether it is complete, and what it lacks.</summary>
public sealed record OrderQueueModel : BaseNopEntityModel
{
    public string OrderText { get; set; } = "";

    public string PlacedOn { get; set; } = "";

    public string Payment { get; set; } = "";

    /// <summary>How the customer wants it sent; empty when nothing was said.</summary>
    public string ShippingPreference { get; set; } = "";

    public bool IsComplete { get; set; }

    public bool IsLate { get; set; }

    /// <summary>Complete, or what it lacks, in words.</summary>
    public string StateText { get; set; } = "";

    /// <summary>The products that it waits for, with their units.</summary>
    public string Lacks { get; set; } = "";

    public long Waiting { get; set; }

    /// <summary>Allocated or released, and not shipped.</summary>
    public long Ready { get; set; }

    public string Value { get; set; } = "";

    public string Promise { get; set; } = "";
}

public sealed record OrderQueueListModel : BasePagedListModel<OrderQueueModel>;
