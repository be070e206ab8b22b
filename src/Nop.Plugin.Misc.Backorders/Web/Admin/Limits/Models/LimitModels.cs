using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Limits.Models;

public sealed record LimitListModel : BaseNopModel
{
    public IList<LimitRowModel> Rules { get; set; } = [];

    /// <summary>What a rule can be added for, with the text of the button.</summary>
    public IList<SelectListItem> Scopes { get; set; } = [];

    public IList<LimitAdviceModel> Advice { get; set; } = [];
}

/// <summary>What is suggested for a product, or was.</summary>
public sealed record LimitAdviceModel : BaseNopEntityModel
{
    public string Product { get; set; } = "";

    public string What { get; set; } = "";

    public string Why { get; set; } = "";

    public string Time { get; set; } = "";

    public string State { get; set; } = "";

    public bool IsOpen { get; set; }

    public bool MayUndo { get; set; }
}

public sealed record LimitRowModel : BaseNopEntityModel
{
    public string Scope { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>What is allowed, in words.</summary>
    public string Text { get; set; } = "";

    /// <summary>False: of the shop, for a vendor to read.</summary>
    public bool MayEdit { get; set; }
}

public sealed record LimitModel : BaseNopEntityModel
{
    public int ScopeId { get; set; }

    public string ScopeText { get; set; } = "";

    public bool IsShop { get; set; }

    public bool IsProduct { get; set; }

    public int ProductId { get; set; }

    public string ProductName { get; set; } = "";

    [NopResourceDisplayName("Plugins.Misc.Backorders.Limits.For")]
    public int ScopeKey { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Limits.Sku")]
    public string? Sku { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Limits.Combination")]
    public int CombinationId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Limits.Basis")]
    public int BasisId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Limits.Amount")]
    public int? Amount { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Limits.MostPerOrder")]
    public int? MostPerOrder { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Limits.MostPerCustomer")]
    public int? MostPerCustomer { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Limits.FirstDay")]
    public string? FirstDay { get; set; }

    public IList<SelectListItem> Choices { get; set; } = [];

    public IList<SelectListItem> Combinations { get; set; } = [];

    public IList<SelectListItem> Bases { get; set; } = [];
}

/// <summary>Rules of one product, on the shop's product page.</summary>
public sealed record ProductLimitsModel : BaseNopModel
{
    public int ProductId { get; set; }

    public IList<LimitRowModel> Rules { get; set; } = [];
}
