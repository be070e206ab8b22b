using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Misc.Backorders.Platform.Jobs;

/// <summary>Is the plugin at work? For the configuration page.</summary>
public sealed class Health(
    IScheduleTaskService tasks,
    IScheduleTaskRunner runner,
    DirtyKeys dirty,
    Failures failures,
    Discrepancies.DiscrepancyList findings)
{
    /// <param name="LastRunUtc">Null when the task never ran to its end.</param>
    public sealed record Report(
        bool HasTask,
        bool IsTaskEnabled,
        DateTime? LastRunUtc,
        int DirtyKeys,
        int OpenFindings,
        int FailedWork,
        IReadOnlyList<FailedWorkRecord> LatestFailures);

    public async Task<Report> ReportAsync()
    {
        var task = await tasks.GetTaskByTypeAsync(BackordersDefaults.TASK_TYPE);

        return new(
            task is not null,
            task?.Enabled ?? false,
            task?.LastSuccessUtc,
            await dirty.CountAsync(),
            await findings.CountOpenAsync(),
            await failures.CountAsync(),
            [.. await failures.LatestAsync()]);
    }

    /// <returns>False when the shop has no such task any more.</returns>
    public async Task<bool> RunNowAsync()
    {
        if (await tasks.GetTaskByTypeAsync(BackordersDefaults.TASK_TYPE) is not { } task)
            return false;

        // What fails inside is kept in the list of failed work, which the page shows right after.
        await runner.ExecuteAsync(task, forceRun: true, throwException: false, ensureRunOncePerPeriod: false);

        return true;
    }

    public Task DiscardFailuresAsync() => failures.DiscardAllAsync();
}
