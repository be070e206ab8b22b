using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.UseCases.BackInStock;
using Nop.Plugin.Misc.Backorders.UseCases.Compliance;
using Nop.Plugin.Misc.Backorders.UseCases.Incentives;
using Nop.Plugin.Misc.Backorders.UseCases.Jobs;
using Nop.Plugin.Misc.Backorders.UseCases.Limits;
using Nop.Plugin.Misc.Backorders.UseCases.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Promises;
using Nop.Plugin.Misc.Backorders.UseCases.Requests;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Misc.Backorders.Events;

/// <summary>Every minute: what events and crashes left, and every queue that stock or orders have moved on from.</summary>
public sealed class ReconcileTask(Guard guard) : IScheduleTask
{
    /// <summary>So many notes of what happened are written in one run; more wait for the next.</summary>
    private const int NOTES = 2_000;

    /// <summary>So many orders get their weekly digest in one run.</summary>
    private const int DIGESTS = 200;

    public async Task ExecuteAsync()
    {
        await guard.RunAsync<ReconcileAll>("reconcile-task", reconcile => reconcile.RunAsync());
        await guard.RunAsync<LearnLeadTimes>("learn-lead-times", learn => learn.RunIfDueAsync());
        await guard.RunAsync<TellChanges>("tell", tell => tell.RunAsync(NOTES));
        await guard.RunAsync<TellAgain>("tell-again", again => again.RunAsync());
        await guard.RunAsync<SettleRequests>("requests", settle => settle.RunAsync());
        await guard.RunAsync<ServeBackInStock>("back-in-stock", serve => serve.RunAsync());
        await guard.RunAsync<ForgetAddresses>("forget-addresses", forget => forget.RunAsync());
        await guard.RunAsync<LimitAutopilot>("limits", autopilot => autopilot.RunIfDueAsync());
        await guard.RunAsync<GiveIncentives>("incentives", give => give.RunAsync());
        await guard.RunAsync<SendPending>("notices", pending => pending.RunAsync(NOTES));
        await guard.RunAsync<SendDigests>("digests", digests => digests.RunAsync(DIGESTS));
    }
}
