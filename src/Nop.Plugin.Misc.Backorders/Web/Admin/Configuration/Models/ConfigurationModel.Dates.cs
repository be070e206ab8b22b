using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Models;

/// <summary>What bounds the dates that are promised.</summary>
public sealed partial record ConfigurationModel
{
    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.CutOffHour")]
    public int CutOffHour { get; set; }

    public bool CutOffHour_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.MinLeadDays")]
    public int MinLeadDays { get; set; }

    public bool MinLeadDays_OverrideForStore { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.MaxLeadDays")]
    public int MaxLeadDays { get; set; }

    public bool MaxLeadDays_OverrideForStore { get; set; }
}
