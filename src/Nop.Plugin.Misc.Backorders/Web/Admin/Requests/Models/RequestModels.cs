using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Models;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Requests.Models;

public sealed record RequestSearchModel : GridSearchModel
{
    public SearchFold Fold { get; set; } = new("", IsFolded: false);

    public const int PENDING = -1;

    /// <summary>Whatever a page asks for, no more rows are read at once.</summary>
    private const int MOST_ROWS = 1_000;

    /// <summary>Rows of a page. The shop divides by it while it reads the form, so that it must never be 0.</summary>
    public new int Length
    {
        get => base.Length;
        set => base.Length = Math.Clamp(value, 1, MOST_ROWS);
    }

    /// <summary>0: all; −1: what nobody has settled yet.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Requests.SearchState")]
    public int SearchStateId { get; set; } = PENDING;

    [NopResourceDisplayName("Plugins.Misc.Backorders.Requests.SearchProduct")]
    public string? SearchProduct { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Requests.SearchOrder")]
    public string? SearchOrder { get; set; }

    public IList<SelectListItem> AvailableStates { get; } = [];
}

/// <summary>A row of the grid of requests, in words.</summary>
public sealed record RequestModel : BaseNopEntityModel
{
    public string AskedOn { get; set; } = "";

    public int OrderId { get; set; }

    public string OrderText { get; set; } = "";

    public int BackorderId { get; set; }

    public string ProductName { get; set; } = "";

    public string Sku { get; set; } = "";

    /// <summary>What was chosen of the product; of a component of the bundle.</summary>
    public string Chosen { get; set; } = "";

    /// <summary>What is asked.</summary>
    public string What { get; set; } = "";

    /// <summary>What waits now, and whether the order is paid.</summary>
    public string Now { get; set; } = "";

    public string State { get; set; } = "";

    public string StateText { get; set; } = "";

    /// <summary>When and by whom it was settled, and why; empty when it is open.</summary>
    public string Settled { get; set; } = "";

    public bool MayAccept { get; set; }

    public bool MayRefuse { get; set; }

    public string AcceptText { get; set; } = "";

    /// <summary>What exactly will happen.</summary>
    public string AcceptConfirm { get; set; } = "";

    /// <summary>It left nothing of its order, which is still open; null: it did, or the order has ended.</summary>
    public EmptiedModel? Emptied { get; set; }
}

/// <summary>The button that cancels an order without lines.</summary>
/// <param name="Confirm">What exactly will happen.</param>
public sealed record EmptiedModel(string Text, string Confirm);

public sealed record RequestListModel : BasePagedListModel<RequestModel>;
