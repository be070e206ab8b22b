using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Requests.Models;
using Nop.Web.Framework.Components;
using Nop.Web.Models.Order;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Requests.Components;

/// <summary>
/// What the owner of an order can decide: on the page of the order, or, with the id of a backorder, for one line of a list.
/// </summary>
public sealed class OrderRequestsViewComponent(Guard guard) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        var here = $"{Request.PathBase}{Request.Path}{Request.QueryString}";
        string UrlOf(int orderId) => Url.RouteUrl(RouteNames.CHOICE, new { orderId }) ?? "";

        var last = LastChoice.Read(TempData[RequestAnswers.KEY], TempData[RequestAnswers.LINE]);

        var model = additionalData switch
        {
            OrderDetailsModel page => await guard.ReadAsync<OwnRequests, BackorderChoicesModel?>(
                "choices",
                own => own.OfOrderAsync(page.Id, UrlOf, here, last),
                null),
            int backorderId => await guard.ReadAsync<OwnRequests, BackorderChoicesModel?>(
                "choices",
                own => own.OfBackorderAsync(backorderId, UrlOf, here, last),
                null),
            _ => null
        };

        return model is null ? Content("") : View(BackordersDefaults.VIEWS + "Public/Requests/OrderRequests.cshtml", model);
    }
}
