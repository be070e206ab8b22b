using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;
using Nop.Web.Framework.Components;
using Nop.Web.Models.Order;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Components;

public sealed class OrderLineMessageViewComponent(Guard guard) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        if (additionalData is not OrderDetailsModel.OrderItemModel line)
            return Content("");

        var notice = await guard.ReadAsync<OrderLineMessages, IHtmlContent?>("order-notice", notices => notices.MakeAsync(line.Id), null);

        return notice is null ? Content("") : new HtmlContentViewComponentResult(notice);
    }
}
