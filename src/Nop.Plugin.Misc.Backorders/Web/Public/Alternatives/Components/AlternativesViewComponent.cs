using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Web.Public.Alternatives.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.Alternatives.Models;
using Nop.Web.Framework.Components;
using Nop.Web.Models.Catalog;

namespace Nop.Plugin.Misc.Backorders.Web.Public.Alternatives.Components;

/// <summary>
/// What could be taken instead, on a product page that is short of what it starts with; a script asks again when that changes.
/// </summary>
public sealed class AlternativesViewComponent(Guard guard) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        if (additionalData is not ProductDetailsModel page)
            return Content("");

        var model = await guard.ReadAsync<ProductAlternatives, AlternativesModel?>(
            "alternatives",
            alternatives => alternatives.MakeAsync(page),
            null);

        return model is null ? Content("") : View(BackordersDefaults.VIEWS + "Public/Alternatives/Alternatives.cshtml", model);
    }
}
