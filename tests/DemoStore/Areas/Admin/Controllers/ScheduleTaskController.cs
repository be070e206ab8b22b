using DemoStore.Areas.Admin.Infrastructure;
using DemoStore.Areas.Admin.Models;
using DemoStore.Engine;
using Microsoft.AspNetCore.Mvc;
using Nop.Services.Helpers;
using Nop.Services.Messages;
using Nop.Services.ScheduleTasks;
using Nop.Services.Security;
using Nop.Web.Areas.Admin.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace DemoStore.Areas.Admin.Controllers;

public sealed class ScheduleTaskController(IScheduleTaskService tasks, IScheduleTaskRunner runner, IDateTimeHelper times,
    INotificationService notifications) : BaseAdminController
{
    [CheckPermission(StandardPermission.System.MANAGE_SCHEDULE_TASKS)]
    public async Task<IActionResult> List()
    {
        var zone = await times.GetCurrentTimeZoneAsync();
        var rows = (await tasks.GetAllTasksAsync(showHidden: true)).Select(task => new TaskRow(task.Id, task.Name, task.Seconds, task.Enabled,
            task.LastStartUtc.In(zone), task.LastEndUtc.In(zone), task.LastSuccessUtc.In(zone)));

        return View(rows.ToList());
    }

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_SCHEDULE_TASKS)]
    public async Task<IActionResult> RunNow(int id)
    {
        var task = await tasks.GetTaskByIdAsync(id);
        if (task is null)
            return RedirectToAction(nameof(List));

        try
        {
            await runner.ExecuteAsync(task, forceRun: true, throwException: true, ensureRunOncePerPeriod: false);
            notifications.SuccessNotification($"{task.Name} has been run.");
        }
        // Whatever a task breaks on, the clerk who pressed the button is told.
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            notifications.ErrorNotification($"{task.Name} failed: {exception.Message}");
        }

        return RedirectToAction(nameof(List));
    }

    [HttpPost]
    [CheckPermission(StandardPermission.System.MANAGE_SCHEDULE_TASKS)]
    public async Task<IActionResult> Switch(int id, bool enabled)
    {
        var task = await tasks.GetTaskByIdAsync(id);
        if (task is null)
            return RedirectToAction(nameof(List));

        task.Enabled = enabled;
        task.LastEnabledUtc = enabled ? ShopClock.UtcNow : task.LastEnabledUtc;
        await tasks.UpdateTaskAsync(task);
        notifications.SuccessNotification($"{task.Name} is {(enabled ? "on" : "off")}. It takes effect at the next start of the store.");

        return RedirectToAction(nameof(List));
    }
}
