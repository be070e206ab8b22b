using Microsoft.AspNetCore.Mvc;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Factories;

// The platform keeps it in this namespace, and views name the type.
namespace Nop.Web.Components;

public sealed class WidgetViewComponent(IWidgetModelFactory widgets) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object? additionalData = null)
    {
        var model = await widgets.PrepareRenderWidgetModelAsync(widgetZone, additionalData);

        return model.Count == 0 ? Content(string.Empty) : View(model);
    }
}
