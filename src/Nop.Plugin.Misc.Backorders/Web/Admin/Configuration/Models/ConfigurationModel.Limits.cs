using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Models;

/// <content>Suggestions for limits; shop-wide, since stock is.</content>
public sealed partial record ConfigurationModel
{
    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.SuggestLimits")]
    public bool SuggestLimits { get; set; }

    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.ApplyLimits")]
    public bool ApplyLimits { get; set; }
}
