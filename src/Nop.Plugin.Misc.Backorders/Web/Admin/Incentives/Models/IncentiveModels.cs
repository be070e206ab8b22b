using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Incentives.Models;

/// <summary>The page of the rules of thanks: the list, and the form for one.</summary>
public sealed record IncentivesModel : BaseNopModel
{
    public IList<IncentiveRowModel> Rules { get; set; } = [];

    public IncentiveModel Rule { get; set; } = new();
}

public sealed record IncentiveRowModel : BaseNopEntityModel
{
    public string Name { get; set; } = "";

    public bool Active { get; set; }

    public string When { get; set; } = "";

    public string What { get; set; } = "";

    /// <summary>Spent of the budget, in words.</summary>
    public string Cost { get; set; } = "";

    /// <summary>How many cancelled with and without it.</summary>
    public string Effect { get; set; } = "";
}

public sealed record IncentiveModel : BaseNopEntityModel
{
    /// <summary>Of the form, so that a double click adds one rule.</summary>
    public Guid FormId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Incentive.Name")]
    public string? Name { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Incentive.Active")]
    public bool Active { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Incentive.Kind")]
    public int KindId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Incentive.Days")]
    public int Days { get; set; } = 14;

    [NopResourceDisplayName("Plugins.Misc.Backorders.Incentive.Reward")]
    public int RewardId { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Incentive.Value")]
    public decimal Value { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Incentive.MostCost")]
    public decimal MostCost { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Incentive.Budget")]
    public decimal Budget { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Incentive.Store")]
    public int StoreId { get; set; }

    /// <summary>Of all amounts of the form.</summary>
    public string CurrencyCode { get; set; } = "";

    public IList<SelectListItem> AvailableKinds { get; set; } = [];

    public IList<SelectListItem> AvailableRewards { get; set; } = [];

    public IList<SelectListItem> AvailableStores { get; set; } = [];
}
