using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Controllers;
using Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Factories;
using Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Models;
using Nop.Web.Framework.Components;
using Nop.Web.Models.Catalog;

namespace Nop.Plugin.Misc.Backorders.Web.Public.BackInStock.Components;

/// <summary>"Tell me when it is back", on the product page.</summary>
public sealed class BackInStockFormViewComponent(Guard guard) : NopViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string widgetZone, object additionalData)
    {
        if (additionalData is not ProductDetailsModel page)
            return Content("");

        var offer = await guard.ReadAsync<BackInStockOffers, BackInStockOffers.Offer?>(
            "notify-form",
            offers => offers.OfAsync(page.Id),
            null);
        if (offer is null)
            return Content("");

        return View(BackordersDefaults.VIEWS + "Public/BackInStock/Form.cshtml", new BackInStockFormModel
        {
            Url = Url.RouteUrl(RouteNames.ASK, new { productId = page.Id }) ?? "",
            ReturnUrl = $"{Request.PathBase}{Request.Path}{Request.QueryString}",
            AsksForEmail = offer.AsksForEmail,
            AsksForCaptcha = offer.AsksForCaptcha,
            IsListed = offer.IsListed,
            ListUrl = Url.RouteUrl(RouteNames.LIST) ?? "",
            Answer = TempData[BackorderNotifyController.ANSWER] as string ?? ""
        });
    }
}
