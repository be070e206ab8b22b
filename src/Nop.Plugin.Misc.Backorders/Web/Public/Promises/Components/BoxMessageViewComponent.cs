using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Web.Public.Promises.Factories;
using Nop.Web.Framework.Components;
using Nop.Web.Models.Catalog;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Promises.Components;

/// <summary>The badge on a product's box in catalogue and search.</summary>
public sealed class BoxMessageViewComponent(Guard guard) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        if (additionalData is not ProductOverviewModel box)
            return Content("");

        var notice = await guard.ReadAsync<BoxMessages, ShopperMessage?>("box-notice", notices => notices.OfAsync(box), null);

        return notice is null ? Content("") : new HtmlContentViewComponentResult(MessageMarkup.RenderBadge(notice.Shown, notice.Badge));
    }
}
