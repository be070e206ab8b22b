using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.UseCases.BackInStock;
using Nop.Plugin.Misc.Backorders.UseCases.Compliance;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;
using Nop.Plugin.Misc.Backorders.UseCases.Notifications;
using Nop.Plugin.Misc.Backorders.UseCases.Supply;

namespace Nop.Plugin.Misc.Backorders.UseCases.Jobs;

/// <summary>
/// Tries again what failed. All work starts from what is stored, so trying it a second time does nothing twice; work of
/// events needs no try of its own, since the task's round has just done what they would have.
/// </summary>
public sealed class RetryFailedWork(
    Failures failures,
    ReconcileProducts reconcile,
    FindLateLines lateLines,
    SendPending notices,
    ServeBackInStock backInStock,
    AskToConfirm confirm,
    TellShopSubscribers subscribers,
    ForgetCustomer forget,
    Guard guard)
{
    /// <summary>What the task or the end of a request does for one product, line or order.</summary>
    public const string RECONCILE = "reconcile-product";
    public const string LATE_LINE = "late-line";

    /// <summary>A backorder whose figures cannot be; nobody knows how to repeat anything.</summary>
    public const string BROKEN = "broken-backorder";

    public async Task RunAsync()
    {
        foreach (var failure in await failures.DueAsync())
            await TryAsync(failure);
    }

    /// <summary>An admin does not want to wait.</summary>
    /// <returns>False when it failed again.</returns>
    public async Task<bool> RunNowAsync(int id) => await failures.FindAsync(id) is not { } failure || await TryAsync(failure);

    private async Task<bool> TryAsync(FailedWorkRecord failure)
    {
        // What nobody knows how to repeat was not done; an admin decides.
        if (!IsRepeatable(failure))
        {
            await failures.KeepForAdminAsync(failure.Id);
            return false;
        }

        if (!await guard.TryAsync(failure.Work, failure.Subject, () => RunAsync(failure)))
            return false;

        await failures.ForgetAsync(failure.Work, failure.Subject);

        return true;
    }

    private static bool IsRepeatable(FailedWorkRecord failure) =>
        RepeatedWork.IsOfOne(failure.Work) || RepeatedWork.IsOfRounds(failure.Work);

    private Task RunAsync(FailedWorkRecord failure) => failure.Work switch
    {
        RECONCILE => reconcile.RunAsync([failure.Subject]),
        LATE_LINE => lateLines.LookAtAsync(failure.Subject),
        PendingNotifications.WORK => notices.OrderAsync(failure.Subject),
        ServeBackInStock.WORK => backInStock.AgainAsync(failure.Subject),
        TellShopSubscribers.WORK => subscribers.TellAsync(failure.Subject),
        ForgetCustomer.WORK => forget.RunAsync(failure.Subject, email: null),
        AskToConfirm.WORK => confirm.AgainAsync(failure.Subject),
        // The round of the task before this one did it from what is stored.
        _ => Task.CompletedTask
    };
}
