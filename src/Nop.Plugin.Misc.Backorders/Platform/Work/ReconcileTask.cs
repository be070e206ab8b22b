using Nop.Plugin.Misc.Backorders.UseCases;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Misc.Backorders.Platform.Work;

/// <summary>Every minute: what events and crashes left, and every queue that stock or orders have moved on from.</summary>
public class ReconcileTask(Guard guard) : IScheduleTask
{
    public Task ExecuteAsync() => guard.RunAsync<ReconcileAll>("reconcile-task", reconcile => reconcile.RunAsync());
}
