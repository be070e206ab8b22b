using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.UseCases.Allocation;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Nop.Plugin.Misc.Backorders.Web.Admin.Discrepancies.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Discrepancies.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Discrepancies.Controllers;

/// <summary>What does not add up, and what a clerk does about it. For vendors there is no such page, since stock is the shop's.</summary>
public sealed class BackorderDiscrepanciesController(DiscrepanciesFactory factory, DiscrepancyDesk desk, IWorkContext workContext)
    : BackOfficeController
{
    private const string VIEW = BackordersDefaults.VIEWS + "Admin/Discrepancies/Discrepancies.cshtml";

    /// <param name="productId">Whose discrepancies are asked for; 0: all.</param>
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> List(int productId = 0) =>
        await IsVendorAsync() ? NotFound() : View(VIEW, await factory.PrepareSearchAsync(productId));

    [HttpPost]
    [CheckPermission(BackordersPermissions.VIEW)]
    public async Task<IActionResult> List(DiscrepancySearchModel searchModel)
    {
        if (await IsVendorAsync())
            return NotFound();

        return Json(await factory.PrepareListAsync(Sorted(searchModel)));
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> Mend(int id) => RunAsync(id, DiscrepancyAction.Mend);

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> Undo(int id) => RunAsync(id, DiscrepancyAction.Undo);

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> Dismiss(int id) => RunAsync(id, DiscrepancyAction.Dismiss);

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> Tell(int id) => RunAsync(id, DiscrepancyAction.Tell);

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> Confirm(int id) => RunAsync(id, DiscrepancyAction.Confirm);

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> SentFromElsewhere(int id) => RunAsync(id, DiscrepancyAction.SentFromElsewhere);

    [HttpPost]
    [CheckPermission(BackordersPermissions.MANAGE)]
    public Task<IActionResult> SentFromStock(int id) => RunAsync(id, DiscrepancyAction.SentFromStock);

    private async Task<IActionResult> RunAsync(int id, DiscrepancyAction action)
    {
        if ((await desk.RunAsync(id, action)).Refusal is not { } refusal)
            return Json(new { done = 1, message = await factory.TextAsync($"Finding.Done.{action}") });

        Response.StatusCode = StatusCodes.Status400BadRequest;

        return Json(new { error = await factory.TextAsync(RefusalTexts.ForClerks(refusal)) });
    }

    private async Task<bool> IsVendorAsync() => await workContext.GetCurrentVendorAsync() is not null;
}
