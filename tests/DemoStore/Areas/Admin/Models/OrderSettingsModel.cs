using Nop.Web.Framework.Models;

namespace DemoStore.Areas.Admin.Models;

public sealed record OrderSettingsModel : BaseNopModel
{
    public bool AutoUpdateOrderTotalsOnEditingOrder { get; set; }
}
