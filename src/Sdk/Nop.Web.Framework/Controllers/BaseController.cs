using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Events;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Web.Framework.Controllers;

[PublishModelEvents]
public abstract class BaseController : Controller
{
    protected JsonResult ErrorJson(string error) => Json(new { error });

    protected virtual async Task<string> RenderPartialViewToStringAsync(string viewName, object model)
    {
        var services = HttpContext.RequestServices;
        await services.GetRequiredService<IEventPublisher>().ModelPreparedAsync(model);

        var views = services.GetRequiredService<IRazorViewEngine>();
        var found = viewName.StartsWith('~') ? views.GetView(null, viewName, isMainPage: false) : views.FindView(ControllerContext, viewName, isMainPage: false);
        found.EnsureSuccessful([]);

        ViewData.Model = model;
        await using var writer = new StringWriter();
        var context = new ViewContext(ControllerContext, found.View, ViewData, TempData, writer, new HtmlHelperOptions());
        await found.View.RenderAsync(context);

        return writer.ToString();
    }
}
