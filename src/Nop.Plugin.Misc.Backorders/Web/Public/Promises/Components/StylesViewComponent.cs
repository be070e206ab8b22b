using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Nop.Web.Framework.Components;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Promises.Components;

/// <summary>The style sheet of the notices, on every page: cart and checkout show notices without a view of ours.</summary>
public sealed class StylesViewComponent : NopViewComponent
{
    public IViewComponentResult Invoke(string widgetZone, object additionalData)
    {
        var link = new TagBuilder("link") { TagRenderMode = TagRenderMode.SelfClosing };
        link.Attributes["rel"] = "stylesheet";
        link.Attributes["href"] = Url.Content(BackordersDefaults.CONTENT + "backorders.css");

        return new HtmlContentViewComponentResult(link);
    }
}
