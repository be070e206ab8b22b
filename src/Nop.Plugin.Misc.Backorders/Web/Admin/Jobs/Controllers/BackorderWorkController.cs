using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.UseCases.Jobs;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Services.Messages;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Jobs.Controllers;

/// <summary>The buttons beside work that failed.</summary>
public sealed class BackorderWorkController(RetryFailedWork retry, Failures failures, AdminTexts texts, INotificationService notifications)
    : BackOfficeController
{
    private const string CONFIGURATION = "BackordersConfiguration";

    [HttpPost]
    [CheckPermission(BackordersPermissions.CONFIGURE)]
    public async Task<IActionResult> TryNow(int id)
    {
        if (await retry.RunNowAsync(id))
            notifications.SuccessNotification(await texts.TextAsync("Health.TryNow.Done"));
        else
            notifications.ErrorNotification(await texts.TextAsync("Health.TryNow.Failed"));

        return RedirectToAction("Configure", CONFIGURATION);
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.CONFIGURE)]
    public async Task<IActionResult> Discard(int id)
    {
        await failures.DiscardAsync(id);
        notifications.SuccessNotification(await texts.TextAsync("Health.DiscardedOne"));

        return RedirectToAction("Configure", CONFIGURATION);
    }
}
