using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Nop.Web.Components;

namespace DemoStore.Components;

public static class Zones
{
    /// <summary>The place where plugins may add to a page, with the data that the platform hands them there.</summary>
    public static Task<IHtmlContent> ZoneAsync(this IViewComponentHelper components, string widgetZone, object? additionalData = null)
    {
        return components.InvokeAsync(typeof(WidgetViewComponent), new { widgetZone, additionalData });
    }
}
