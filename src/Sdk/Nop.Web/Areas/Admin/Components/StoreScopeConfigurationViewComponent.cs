using Microsoft.AspNetCore.Mvc;
using Nop.Web.Areas.Admin.Factories;
using Nop.Web.Framework.Components;

namespace Nop.Web.Areas.Admin.Components;

public class StoreScopeConfigurationViewComponent : NopViewComponent
{
    public StoreScopeConfigurationViewComponent(ISettingModelFactory settingModelFactory)
    {
    }

    // A shop with a single store has no scope to choose.
    public Task<IViewComponentResult> InvokeAsync() => Task.FromResult<IViewComponentResult>(Content(""));
}
