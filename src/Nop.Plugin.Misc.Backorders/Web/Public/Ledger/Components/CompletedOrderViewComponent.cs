using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Models;
using Nop.Web.Framework.Components;
using Nop.Web.Models.Checkout;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Components;

/// <summary>What comes later, on the page that thanks for the order.</summary>
public sealed class CompletedOrderViewComponent(Guard guard) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        if (additionalData is not CheckoutCompletedModel completed)
            return Content("");

        var model = await guard.ReadAsync<CompletedOrders, CompletedOrderModel?>(
            "completed-order",
            orders => orders.PrepareAsync(completed.OrderId),
            null);

        return model is null ? Content("") : View(BackordersDefaults.VIEWS + "Public/Ledger/CompletedOrder.cshtml", model);
    }
}
