using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Allocation.Controllers;

/// <summary>The queue by product and by order. Both only show; what is done is done to lines.</summary>
public sealed class BackorderViewsController(
    QueueViews views,
    ProductQueueFactory products,
    OrderQueueFactory orders) : BackOfficeController
{
    private const string FOLDER = BackordersDefaults.VIEWS + "Admin/Allocation/";

    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> Products() => View(FOLDER + "Products.cshtml", await views.PrepareSearchAsync());

    [HttpPost]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> Products(QueueViewSearchModel searchModel) =>
        Json(await products.PrepareListAsync(Sorted(searchModel)));

    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> Orders() => View(FOLDER + "Orders.cshtml", await views.PrepareSearchAsync());

    [HttpPost]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> Orders(QueueViewSearchModel searchModel) =>
        Json(await orders.PrepareListAsync(Sorted(searchModel)));
}
