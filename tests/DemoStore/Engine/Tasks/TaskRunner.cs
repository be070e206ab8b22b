using System.Collections.Concurrent;
using DemoStore.Engine.Hosting;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Core.Infrastructure;
using Nop.Services.ScheduleTasks;

namespace DemoStore.Engine.Tasks;

public sealed class TaskRunner(IScheduleTaskService tasks, LoadedTypes types, IServiceProvider services, Nop.Services.Logging.ILogger log) : IScheduleTaskRunner
{
    // A try-lock per process: who comes second does not wait.
    private static readonly ConcurrentDictionary<string, byte> _running = new();

    public async Task ExecuteAsync(ScheduleTask scheduleTask, bool forceRun = false, bool throwException = false, bool ensureRunOncePerPeriod = true)
    {
        if (!forceRun && !scheduleTask.Enabled)
            return;

        if (ensureRunOncePerPeriod && (IsTooEarly(scheduleTask) || IsStillRunning(scheduleTask)))
            return;

        if (!_running.TryAdd(scheduleTask.Type, 0))
            return;

        try
        {
            await RunAsync(scheduleTask);
        }
        catch (Exception exception)
        {
            scheduleTask.Enabled = scheduleTask.Enabled && !scheduleTask.StopOnError;
            scheduleTask.LastEndUtc = ShopClock.UtcNow;
            await tasks.UpdateTaskAsync(scheduleTask);
            await log.ErrorAsync($"Error while running the \"{scheduleTask.Name}\" schedule task. {exception.Message}", exception);

            if (throwException)
                throw;
        }
        finally
        {
            _running.TryRemove(scheduleTask.Type, out _);
        }
    }

    private async Task RunAsync(ScheduleTask scheduleTask)
    {
        var type = types.ByName(scheduleTask.Type) ?? throw new InvalidOperationException($"Schedule task ({scheduleTask.Type}) cannot be instantiated");
        var work = (IScheduleTask)(services.GetService(type) ?? EngineContext.Current.ResolveUnregistered(type));

        scheduleTask.LastStartUtc = ShopClock.UtcNow;
        await tasks.UpdateTaskAsync(scheduleTask);
        await work.ExecuteAsync();
        scheduleTask.LastEndUtc = scheduleTask.LastSuccessUtc = ShopClock.UtcNow;
        await tasks.UpdateTaskAsync(scheduleTask);
    }

    private static bool IsTooEarly(ScheduleTask task) =>
        task.LastStartUtc is { } started && ShopClock.UtcNow < started.AddSeconds(task.Seconds);

    // Started and not ended: still at work, unless that was so long ago that its process must have died.
    private static bool IsStillRunning(ScheduleTask task) =>
        task.LastStartUtc is { } started && (task.LastEndUtc is not { } ended || ended < started) && ShopClock.UtcNow < started.AddSeconds(Math.Min(task.Seconds, 300));
}
