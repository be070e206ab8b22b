using Microsoft.AspNetCore.Mvc.Rendering;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;

public sealed record LeadTimeListModel : BaseNopModel
{
    public IList<LeadTimeGroupModel> Groups { get; set; } = [];
}

public sealed record LeadTimeGroupModel : BaseNopModel
{
    public int ScopeId { get; set; }

    public string Title { get; set; } = "";

    public string AddText { get; set; } = "";

    public IList<LeadTimeRowModel> Rules { get; set; } = [];
}

public sealed record LeadTimeRowModel : BaseNopEntityModel
{
    public string Name { get; set; } = "";

    public string LeadDays { get; set; } = "";

    public string MinDays { get; set; } = "";

    public string MaxDays { get; set; } = "";
}

public sealed record LeadTimeModel : BaseNopEntityModel
{
    public int ScopeId { get; set; }

    public string ScopeText { get; set; } = "";

    public bool IsSupplier { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.LeadTimes.For")]
    public string? ScopeKey { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.LeadTimes.LeadDays")]
    public string? LeadDays { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.LeadTimes.MinDays")]
    public int? MinDays { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.LeadTimes.MaxDays")]
    public int? MaxDays { get; set; }

    public IList<SelectListItem> Choices { get; set; } = [];

    public IList<string> Suppliers { get; set; } = [];
}
