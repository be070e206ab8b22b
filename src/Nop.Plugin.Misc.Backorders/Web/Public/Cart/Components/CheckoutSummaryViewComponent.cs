using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Web.Framework.Components;
using Nop.Web.Models.Checkout;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Cart.Components;

/// <summary>What comes later, before the order is placed: on the confirm page and on the last step of the one-page checkout.</summary>
public sealed class CheckoutSummaryViewComponent(Guard guard) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        if (additionalData is not CheckoutConfirmModel)
            return Content("");

        var model = await guard.ReadAsync<CheckoutSummaries, CheckoutSummaryModel?>(
            "checkout-summary",
            summaries => summaries.MakeAsync(),
            null);

        return model is null ? Content("") : View(BackordersDefaults.VIEWS + "Public/Cart/CheckoutSummary.cshtml", model);
    }
}
