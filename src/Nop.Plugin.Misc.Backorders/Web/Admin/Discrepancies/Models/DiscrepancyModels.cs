using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Models;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Discrepancies.Models;

public sealed record DiscrepancySearchModel : GridSearchModel
{
    public SearchFold Fold { get; set; } = new("", IsFolded: false);

    public const int OPEN = -1;

    /// <summary>Whatever a page asks for, no more rows are read at once.</summary>
    private const int MOST_ROWS = 1_000;

    /// <summary>Rows of a page. The shop divides by it while it reads the form, so that it must never be 0.</summary>
    public new int Length
    {
        get => base.Length;
        set => base.Length = Math.Clamp(value, 1, MOST_ROWS);
    }

    /// <summary>0: all; −1: what nobody has settled yet.</summary>
    [NopResourceDisplayName("Plugins.Misc.Backorders.Findings.SearchState")]
    public int SearchStateId { get; set; } = OPEN;

    [NopResourceDisplayName("Plugins.Misc.Backorders.Findings.SearchKind")]
    public int SearchKindId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Findings.SearchProduct")]
    public string? SearchProduct { get; set; }

    public IList<SelectListItem> AvailableStates { get; } = [];

    public IList<SelectListItem> AvailableKinds { get; } = [];
}

/// <summary>A row of the grid of what does not add up, in words.</summary>
public sealed record DiscrepancyModel : BaseNopEntityModel
{
    public string Kind { get; set; } = "";

    public string FoundOn { get; set; } = "";

    public int ProductId { get; set; }

    public string ProductName { get; set; } = "";

    public string Sku { get; set; } = "";

    /// <summary>The combination, in words; empty when it is of none.</summary>
    public string Chosen { get; set; } = "";

    public bool IsProductGone { get; set; }

    public string What { get; set; } = "";

    public string Why { get; set; } = "";

    public string State { get; set; } = "";

    public string StateText { get; set; } = "";

    /// <summary>When and by whom it was settled; empty when it is open.</summary>
    public string Settled { get; set; } = "";

    public int OrderId { get; set; }

    /// <summary>Empty when it is not about one order.</summary>
    public string OrderText { get; set; } = "";

    public IList<DiscrepancyBackorderModel> Backorders { get; set; } = [];

    public IList<DiscrepancyButtonModel> Buttons { get; set; } = [];
}

public sealed record DiscrepancyBackorderModel : BaseNopModel
{
    public int Id { get; set; }

    public string Text { get; set; } = "";
}

public sealed record DiscrepancyButtonModel : BaseNopModel
{
    public string Action { get; set; } = "";

    public string Text { get; set; } = "";

    /// <summary>What exactly will happen.</summary>
    public string Confirm { get; set; } = "";
}

public sealed record DiscrepancyListModel : BasePagedListModel<DiscrepancyModel>;
