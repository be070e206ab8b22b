using Nop.Core.Domain.Cms;
using Nop.Core.Domain.Logging;
using Nop.Core.Domain.Messages;
using Nop.Data;
using Nop.Services.Configuration;
using Nop.Services.Messages;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install;

/// <summary>
/// Rows that the plugin has in the shop's own tables. Each can be installed again without doubling: an install that
/// failed half-way is simply repeated by the shop at its next start.
/// </summary>
public class InstalledParts(
    IScheduleTaskService tasks,
    IMessageTemplateService templates,
    IEmailAccountService accounts,
    IRepository<ActivityLogType> activities,
    ISettingService settings,
    WidgetSettings widgets)
{
    private const string MAIL_BODY = "Nop.Plugin.Misc.Backorders.Resources.put-on-backorder.html";

    public async Task InstallAsync()
    {
        await InstallTaskAsync();
        await InstallTemplateAsync();
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

        foreach (var template in await templates.GetMessageTemplatesByNameAsync(BackordersDefaults.PUT_ON_BACKORDER_TEMPLATE))
            await templates.DeleteMessageTemplateAsync(template);

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

    private async Task InstallTemplateAsync()
    {
        if ((await templates.GetMessageTemplatesByNameAsync(BackordersDefaults.PUT_ON_BACKORDER_TEMPLATE)).Count > 0)
            return;

        var account = (await accounts.GetAllEmailAccountsAsync()).FirstOrDefault();
        using var reader = new StreamReader(typeof(InstalledParts).Assembly.GetManifestResourceStream(MAIL_BODY)!);

        await templates.InsertMessageTemplateAsync(new MessageTemplate
        {
            Name = BackordersDefaults.PUT_ON_BACKORDER_TEMPLATE,
            Subject = "%Store.Name%. A part of your order %Order.OrderNumber% comes later",
            Body = await reader.ReadToEndAsync(),
            IsActive = true,
            EmailAccountId = account?.Id ?? 0
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
