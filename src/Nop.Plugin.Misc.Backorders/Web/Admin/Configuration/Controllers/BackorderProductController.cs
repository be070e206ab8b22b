using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Services.Catalog;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Controllers;

public sealed class BackorderProductController(
    ProductPolicies policies,
    DirtyKeys dirty,
    IProductService products,
    IWorkContext workContext,
    AdminTexts texts) : BackOfficeController
{
    [HttpPost]
    [CheckPermission(BackordersPermissions.CONFIGURE)]
    public async Task<IActionResult> Save(int productId, string? leadDays, int stockNumbersMean, int displayMode)
    {
        if (!await IsTheirsAsync(productId))
            return await InvalidAsync("Refusal.not-found");

        var leadTime = LeadTime.Parse(leadDays);
        if (leadTime is null && !string.IsNullOrWhiteSpace(leadDays))
            return await InvalidAsync("Error.LeadDays", "Product.LeadDays");

        if (!StockNumberMeanings.IsOne(stockNumbersMean))
            return await InvalidAsync("Error.StockNumbersMean", "Product.StockNumbersMean");

        if (!DisplayModeList.IsOne(displayMode))
            return await InvalidAsync("Error.DisplayMode", "Product.DisplayMode");

        await policies.SetLeadDaysAsync(productId, leadTime);
        await policies.SetStockNumbersMeanAsync(productId, (StockNumberMeaning)stockNumbersMean);
        await policies.SetDisplayModeAsync(productId, (DisplayMode)displayMode);
        await dirty.LeaveAsync([productId]);

        return Json(new { message = await texts.TextAsync("Product.Saved") });
    }

    private async Task<bool> IsTheirsAsync(int productId)
    {
        var vendor = await workContext.GetCurrentVendorAsync();

        return await products.GetProductByIdAsync(productId) is { Deleted: false } product
            && (vendor is null || vendor.Id == product.VendorId);
    }

    /// <param name="field">The label of the field that it is about; empty: the sentence says it.</param>
    private async Task<IActionResult> InvalidAsync(string key, string field = "")
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        var message = await texts.TextAsync(key);

        return Json(new
        {
            error = field.Length == 0 ? message : await FieldErrors.NameAsync(await texts.TextAsync(field), message, texts.TextAsync)
        });
    }
}
