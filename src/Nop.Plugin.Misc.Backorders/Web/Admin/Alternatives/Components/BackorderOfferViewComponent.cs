using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Web.Admin.Alternatives.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Alternatives.Models;
using Nop.Web.Framework.Components;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Alternatives.Components;

/// <summary>On the page of a backorder: something else that a clerk can offer its shopper.</summary>
public sealed class BackorderOfferViewComponent(Guard guard) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(int backorderId)
    {
        var model = await guard.ReadAsync<OfferFactory, OfferModel?>("offer", factory => factory.PrepareAsync(backorderId), null);

        return model is null ? Content("") : View(BackordersDefaults.VIEWS + "Admin/Alternatives/Offer.cshtml", model);
    }
}
