using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Factories;

namespace DemoStore.Areas.Admin.Components;

public sealed class AdminWidgetViewComponent(IWidgetModelFactory widgets) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData = null)
    {
        return View(await widgets.PrepareRenderWidgetModelAsync(widgetZone, additionalData, useCache: false));
    }
}
