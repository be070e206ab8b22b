using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.Install;

/// <summary>The plugin's row among the shop's schedule tasks.</summary>
internal sealed class InstalledTask(IScheduleTaskService tasks, TimeProvider clock)
{
    /// <summary>What versions 1.0 to 1.2 stored: the class has moved since.</summary>
    public const string FORMER_TYPE = "Nop.Plugin.Misc.Backorders.Platform.Work.ReconcileTask";

    public async Task InstallAsync()
    {
        if (await tasks.GetTaskByTypeAsync(BackordersDefaults.TASK_TYPE) is not null)
            return;

        // The row keeps its name, its interval and whether it is enabled: the owner may have changed them.
        if (await tasks.GetTaskByTypeAsync(FORMER_TYPE) is { } former)
        {
            former.Type = BackordersDefaults.TASK_TYPE;
            await tasks.UpdateTaskAsync(former);
            return;
        }

        await tasks.InsertTaskAsync(new()
        {
            Name = "Backorders: reconcile",
            Seconds = BackordersDefaults.TASK_SECONDS,
            Type = BackordersDefaults.TASK_TYPE,
            Enabled = true,
            LastEnabledUtc = clock.GetUtcNow().UtcDateTime,
            StopOnError = false
        });
    }

    public async Task RemoveAsync()
    {
        foreach (var type in new[] { BackordersDefaults.TASK_TYPE, FORMER_TYPE })
        {
            if (await tasks.GetTaskByTypeAsync(type) is { } task)
                await tasks.DeleteTaskAsync(task);
        }
    }
}
