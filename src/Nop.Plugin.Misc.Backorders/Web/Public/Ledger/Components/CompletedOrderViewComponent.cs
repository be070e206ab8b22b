using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Factories;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.Models;
using Nop.Web.Models.Checkout;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Ledger.Components;

public record CompletedOrderModel : BaseNopModel
{
    public IList<CheckoutLineModel> Lines { get; init; } = [];
}

/// <summary>What comes later, on the page that thanks for the order.</summary>
public class CompletedOrderViewComponent(Guard guard) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        if (additionalData is not CheckoutCompletedModel completed)
            return Content("");

        var lines = await guard.ReadAsync<CompletedOrders, IList<CheckoutLineModel>>("completed-order", orders => orders.LinesAsync(completed.OrderId), []);

        return lines.Count == 0 ? Content("") : View(BackordersDefaults.VIEWS + "Public/Ledger/CompletedOrder.cshtml", new CompletedOrderModel { Lines = lines });
    }
}
