using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Backorders.Infrastructure;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Factories;
using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Controllers;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;
using Nop.Services.Logging;
using Nop.Services.Messages;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Controllers;

public sealed class BackordersConfigurationController(
    ConfigurationFactory factory,
    ConfigurationSaving saving,
    LookForDates dates,
    Health health,
    AdminTexts texts,
    INotificationService notifications,
    ICustomerActivityService activity) : BackOfficeController
{
    private const string VIEW = BackordersDefaults.VIEWS + "Admin/Configuration/Configure.cshtml";

    [CheckPermission(BackordersPermissions.CONFIGURE)]
    public async Task<IActionResult> Configure() => View(VIEW, await factory.PrepareAsync());

    [HttpPost, ActionName("Configure")]
    [FormValueRequired("save")]
    [CheckPermission(BackordersPermissions.CONFIGURE)]
    public async Task<IActionResult> Save(ConfigurationModel model)
    {
        var scope = await factory.StoreScopeAsync();
        await factory.NameRangesAsync(model);
        await saving.ValidateAsync(model, ModelState, scope);
        if (!ModelState.IsValid)
        {
            // The form does not say for which store it is; shown for all, the next save would drop what one store has of its own.
            model.ActiveStoreScopeConfiguration = scope;
            await factory.PrepareListsAsync(model);
            return View(VIEW, model);
        }

        await saving.SaveAsync(model, scope);
        await dates.RunAsync();
        await activity.InsertActivityAsync(BackordersDefaults.ACTIVITY, "Configuration saved");
        notifications.SuccessNotification(await texts.TextAsync("Configuration.Saved"));

        return RedirectToAction(nameof(Configure));
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.CONFIGURE)]
    public async Task<IActionResult> RunNow()
    {
        if (await health.RunNowAsync())
            notifications.SuccessNotification(await texts.TextAsync("Health.RunNow.Done"));
        else
            notifications.ErrorNotification(await texts.TextAsync("Health.NoTask"));

        return RedirectToAction(nameof(Configure));
    }

    [HttpPost]
    [CheckPermission(BackordersPermissions.CONFIGURE)]
    public async Task<IActionResult> DiscardFailures()
    {
        await health.DiscardFailuresAsync();
        notifications.SuccessNotification(await texts.TextAsync("Health.Discarded"));

        return RedirectToAction(nameof(Configure));
    }
}
