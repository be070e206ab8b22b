using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Logging;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Services.Configuration;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install;

/// <summary>
/// Rows that the plugin has in the shop's own tables. Each can be installed again without doubling: an install that
/// failed half-way is simply repeated by the shop at its next start.
/// </summary>
public class InstalledParts(
    IScheduleTaskService tasks,
    InstalledTemplates templates,
    IRepository<ActivityLogType> activities,
    ISettingService settings,
    WidgetSettings widgets)
{
    public async Task InstallAsync()
    {
        await InstallTaskAsync();
        await templates.InstallAsync();
        await InstallActivityAsync();

        if (!widgets.ActiveWidgetSystemNames.Contains(BackordersDefaults.SYSTEM_NAME))
        {
            widgets.ActiveWidgetSystemNames.Add(BackordersDefaults.SYSTEM_NAME);
            await settings.SaveSettingAsync(widgets);
        }
    }

    public async Task RemoveAsync()
    {
        if (await tasks.GetTaskByTypeAsync(BackordersDefaults.TASK_TYPE) is { } task)
            await tasks.DeleteTaskAsync(task);

        await templates.RemoveAsync();

        foreach (var activity in await ActivitiesAsync())
            await activities.DeleteAsync(activity);

        if (widgets.ActiveWidgetSystemNames.Remove(BackordersDefaults.SYSTEM_NAME))
            await settings.SaveSettingAsync(widgets);
    }

    private async Task InstallTaskAsync()
    {
        if (await tasks.GetTaskByTypeAsync(BackordersDefaults.TASK_TYPE) is not null)
            return;

        await tasks.InsertTaskAsync(new()
        {
            Name = "Backorders: reconcile",
            Seconds = BackordersDefaults.TASK_SECONDS,
            Type = BackordersDefaults.TASK_TYPE,
            Enabled = true,
            LastEnabledUtc = TimeProvider.System.GetUtcNow().UtcDateTime,
            StopOnError = false
        });
    }

    private async Task InstallActivityAsync()
    {
        if ((await ActivitiesAsync()).Count == 0)
            await activities.InsertAsync(new ActivityLogType { SystemKeyword = BackordersDefaults.ACTIVITY, Name = "Backorders: work of a clerk", Enabled = true });
    }

    private async Task<IList<ActivityLogType>> ActivitiesAsync()
    {
        return await activities.Table.Where(activity => activity.SystemKeyword == BackordersDefaults.ACTIVITY).ToListAsync();
    }
}
