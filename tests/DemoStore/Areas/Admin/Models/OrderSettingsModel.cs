using Nop.Web.Framework.Models;

namespace DemoStore.Areas.Admin.Models;

public sealed record OrderSettingsModel : BaseNopModel
{
    public bool OnePageCheckoutEnabled { get; set; }

    public bool AutoUpdateOrderTotalsOnEditingOrder { get; set; }
}
