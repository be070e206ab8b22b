using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Supply.Rules;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Models;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Controllers;

/// <summary>
/// Lead times of vendors, suppliers, manufacturers and categories. They are the shop's: for vendors there is no such page.
/// </summary>
public sealed class BackorderLeadTimesController(
    LeadTimesFactory factory,
    LeadTimeRuleEditing editing,
    LookForDates dates,
    ReceiptWords words,
    INotificationService notifications,
    ICustomerActivityService activity) : BackOfficeController
{
    [CheckPermission(BackordersPermissions.CONFIGURE)]
    public async Task<IActionResult> List() => await factory.IsVendorAsync()
        ? NotFound()
        : View(BackordersDefaults.VIEWS + "Admin/Supply/LeadTimes.cshtml", await factory.PrepareListAsync());

    /// <param name="id">0: a new one.</param>
    [CheckPermission(BackordersPermissions.CONFIGURE)]
    public async Task<IActionResult> Edit(int id, int scopeId)
    {
        return await FindAsync(id, scopeId) is { } rule
            ? View(BackordersDefaults.VIEWS + "Admin/Supply/LeadTime.cshtml", await factory.PrepareAsync(rule))
            : NotFound();
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.CONFIGURE)]
    public async Task<IActionResult> Save(LeadTimeModel model)
    {
        if (await FindAsync(model.Id, model.ScopeId) is not { } rule)
            return NotFound();

        model.ScopeId = rule.ScopeId;
        await factory.FillAsync(model);
        if (await factory.ReadAsync(model, rule, ModelState) is null)
            return View(BackordersDefaults.VIEWS + "Admin/Supply/LeadTime.cshtml", model);

        if (!await editing.TrySaveAsync(rule))
        {
            ModelState.AddModelError(nameof(model.ScopeKey), await words.TextAsync("LeadTimes.Error.Twice"));
            return View(BackordersDefaults.VIEWS + "Admin/Supply/LeadTime.cshtml", model);
        }

        return await DoneAsync("LeadTimes.Saved", $"Lead time of {(LeadTimeScope)rule.ScopeId} {rule.ScopeKey}: {rule.LeadDays}");
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.CONFIGURE)]
    public async Task<IActionResult> Delete(int id)
    {
        if (await FindAsync(id, scopeId: 0) is not { } rule)
            return NotFound();

        await editing.DeleteAsync(id);

        return await DoneAsync("LeadTimes.Deleted", $"Lead time of {(LeadTimeScope)rule.ScopeId} {rule.ScopeKey} deleted");
    }

    private async Task<IActionResult> DoneAsync(string text, string what)
    {
        await dates.RunAsync();
        await activity.InsertActivityAsync(BackordersDefaults.ACTIVITY, what);
        notifications.SuccessNotification(await words.TextAsync(text));

        return RedirectToAction(nameof(List));
    }

    private async Task<Platform.Supply.Rules.LeadTimeRuleRecord?> FindAsync(int id, int scopeId)
    {
        if (await factory.IsVendorAsync())
            return null;

        if (id > 0)
            return await editing.FindAsync(id);

        return Enum.IsDefined((LeadTimeScope)scopeId) ? new() { ScopeId = scopeId } : null;
    }
}
