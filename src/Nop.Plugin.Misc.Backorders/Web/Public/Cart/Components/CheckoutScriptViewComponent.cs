using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Web.Public.Cart.Factories;
using Nop.Web.Framework.Components;
using Nop.Web.Framework.UI;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Cart.Components;

/// <summary>The script of the one-page checkout: its last step is fetched later and brings none along.</summary>
public sealed class CheckoutScriptViewComponent(Guard guard, INopHtmlHelper html) : NopViewComponent
{
    public const string SCRIPT = BackordersDefaults.CONTENT + "checkout-acknowledge.js";

    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        if (await guard.ReadAsync<Acknowledgement, bool>("checkout-summary", acknowledgement => acknowledgement.IsRequiredAsync(), false))
            html.AppendScriptParts(ResourceLocation.Footer, SCRIPT);

        return Content("");
    }
}
