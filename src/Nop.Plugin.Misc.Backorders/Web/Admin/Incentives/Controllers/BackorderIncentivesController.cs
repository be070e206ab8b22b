using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Web.Admin.Incentives.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Incentives.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Incentives.Controllers;

/// <summary>Thanks for waiting: the rules, their cost and their effect.</summary>
public sealed class BackorderIncentivesController(
    IncentivesFactory factory,
    INotificationService notifications,
    ICustomerActivityService activity)
    : BackOfficeController
{
    private const string VIEW = BackordersDefaults.VIEWS + "Admin/Incentives/Incentives.cshtml";

    /// <param name="id">The rule that is in the form; 0: a new one.</param>
    [CheckPermission(BackordersPermissions.CONFIGURE)]
    public async Task<IActionResult> List(int id = 0) => View(VIEW, await factory.PrepareAsync(id));

    [HttpPost]
    [CheckPermission(BackordersPermissions.CONFIGURE)]
    public async Task<IActionResult> Save(IncentiveModel rule)
    {
        await factory.ValidateAsync(rule, ModelState);
        if (!ModelState.IsValid)
            return View(VIEW, await factory.PrepareAsync(rule.Id, rule));

        await factory.SaveAsync(rule);
        await activity.InsertActivityAsync(BackordersDefaults.ACTIVITY, $"Incentive rule saved: {rule.Name}");
        notifications.SuccessNotification(await factory.TextAsync("Incentive.Saved"));

        return RedirectToAction(nameof(List));
    }
}
