using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Logging;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install;

/// <summary>
/// Rows that the plugin has in the shop's own tables. Each can be installed again without doubling: an install that
/// failed half-way is simply repeated by the shop at its next start.
/// </summary>
internal sealed class InstalledParts(
    InstalledTask task,
    InstalledTemplates templates,
    IRepository<ActivityLogType> activities,
    ISettingService settings,
    WidgetSettings widgets)
{
    private const string ACTIVITY_NAME = "Manage backorders";

    /// <summary>Until 1.2.</summary>
    private const string FORMER_ACTIVITY_NAME = "Backorders: work of a clerk";

    public async Task InstallAsync()
    {
        await task.InstallAsync();
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
        await task.RemoveAsync();
        await templates.RemoveAsync();

        foreach (var activity in await ActivitiesAsync())
            await activities.DeleteAsync(activity);

        if (widgets.ActiveWidgetSystemNames.Remove(BackordersDefaults.SYSTEM_NAME))
            await settings.SaveSettingAsync(widgets);
    }

    private async Task InstallActivityAsync()
    {
        var installed = await ActivitiesAsync();
        if (installed.Count == 0)
            await activities.InsertAsync(new ActivityLogType
            {
                SystemKeyword = BackordersDefaults.ACTIVITY,
                Name = ACTIVITY_NAME,
                Enabled = true
            });

        foreach (var former in installed.Where(activity => activity.Name == FORMER_ACTIVITY_NAME))
        {
            former.Name = ACTIVITY_NAME;
            await activities.UpdateAsync(former);
        }
    }

    private async Task<IList<ActivityLogType>> ActivitiesAsync()
    {
        return await activities.Table.Where(activity => activity.SystemKeyword == BackordersDefaults.ACTIVITY).ToListAsync();
    }
}
