using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Ledger.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Controllers;

/// <summary>The clerk's pages: the list and one backorder.</summary>
public sealed class BackordersController(QueueListFactory lists, QueueViews views, DetailsFactory details) : BackOfficeController
{
    [CheckPermission(BackordersPermissions.VIEW)]
    public IActionResult Index() => RedirectToAction(nameof(List));

    /// <param name="productId">Only its lines; 0: all.</param>
    /// <param name="orderId">Likewise.</param>
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> List(int productId, int orderId)
    {
        var model = await lists.PrepareSearchAsync();
        await views.NarrowAsync(model, productId, orderId);

        return View(BackordersDefaults.VIEWS + "Admin/Allocation/List.cshtml", model);
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> List(BackorderSearchModel searchModel)
    {
        if (Request.HasFormContentType)
        {
            searchModel.SearchFrom = Day(nameof(searchModel.SearchFrom)) ?? searchModel.SearchFrom;
            searchModel.SearchTo = Day(nameof(searchModel.SearchTo)) ?? searchModel.SearchTo;
        }

        return Json(await lists.PrepareListAsync(Sorted(searchModel)));
    }

    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> Details(int id)
    {
        var model = await details.PrepareAsync(id);

        return model is null ? RedirectToAction(nameof(List)) : View(BackordersDefaults.VIEWS + "Admin/Ledger/Details.cshtml", model);
    }

    // Browsers post dates as ISO does. Binding reads them in the clerk's calendar, which in Thailand is 543 years ahead.
    private DateTime? Day(string name)
    {
        return DateTime.TryParseExact(Request.Form[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
    }
}
