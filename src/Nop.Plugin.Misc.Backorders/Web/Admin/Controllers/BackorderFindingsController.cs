using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.UseCases.Clerk;
using Nop.Plugin.Misc.Backorders.Web.Admin.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Models;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Controllers;

/// <summary>What does not add up, and what a clerk does about it. For vendors there is no such page, since stock is the shop's.</summary>
public class BackorderFindingsController(FindingsFactory factory, FindingDesk desk, IWorkContext workContext) : BackOfficeController
{
    private const string VIEW = BackordersDefaults.VIEWS + "Admin/Findings.cshtml";

    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> List() => await IsVendorAsync() ? NotFound() : View(VIEW, await factory.PrepareSearchAsync());

    [HttpPost]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> List(FindingSearchModel searchModel)
    {
        if (await IsVendorAsync())
            return NotFound();

        (searchModel.SortBy, searchModel.SortDescending) = Sorting();

        return Json(await factory.PrepareListAsync(searchModel));
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> Mend(int id) => RunAsync(id, FindingAction.Mend);

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> Undo(int id) => RunAsync(id, FindingAction.Undo);

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> Dismiss(int id) => RunAsync(id, FindingAction.Dismiss);

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> Tell(int id) => RunAsync(id, FindingAction.Tell);

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> Confirm(int id) => RunAsync(id, FindingAction.Confirm);

    private async Task<IActionResult> RunAsync(int id, FindingAction action)
    {
        if (await desk.RunAsync(id, action) is not { } refusal)
            return Json(new { done = 1, message = await factory.TextAsync($"Finding.Done.{action}") });

        Response.StatusCode = StatusCodes.Status400BadRequest;

        return Json(new { error = await factory.TextAsync($"Refusal.{refusal}") });
    }

    private async Task<bool> IsVendorAsync() => await workContext.GetCurrentVendorAsync() is not null;
}
