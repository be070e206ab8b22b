using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Models;

public sealed partial record ConfigurationModel
{
    [NopResourceDisplayName("Plugins.Misc.Backorders.Fields.ForgetAddressDays")]
    public int ForgetAddressDays { get; set; }
}
