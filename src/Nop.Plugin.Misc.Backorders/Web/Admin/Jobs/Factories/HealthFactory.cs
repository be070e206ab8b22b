using System.Globalization;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.UseCases.Jobs;
using Nop.Plugin.Misc.Backorders.Web.Admin.Configuration.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Jobs.Models;
using Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Jobs.Factories;

/// <summary>The health block of the configuration page.</summary>
public sealed class HealthFactory(Health health, AdminTexts texts)
{
    public async Task<HealthModel> PrepareAsync()
    {
        var report = await health.ReportAsync();
        var failures = new List<FailureModel>();
        foreach (var failure in report.LatestFailures)
            failures.Add(await PrepareAsync(failure));

        return new()
        {
            HasTask = report.HasTask,
            IsTaskEnabled = report.IsTaskEnabled,
            LastRun = report.LastRunUtc is { } last ? await texts.TimeAsync(last) : "",
            DirtyKeys = report.DirtyKeys,
            OpenFindings = report.OpenFindings,
            FailedWork = report.FailedWork,
            Failures = failures
        };
    }

    private async Task<FailureModel> PrepareAsync(FailedWorkRecord failure) => new()
    {
        Id = failure.Id,
        Work = failure.Work,
        Subject = failure.Subject == 0 ? "" : await SubjectAsync(failure),
        Reason = failure.Reason,
        Tries = failure.Tries,
        When = await texts.TimeAsync(failure.FailedOnUtc),
        NextTry = failure.NextTryUtc is { } next ? await texts.TimeAsync(next) : ""
    };

    private async Task<string> SubjectAsync(FailedWorkRecord failure)
    {
        var text = failure.Work switch
        {
            RetryFailedWork.RECONCILE => await texts.TextAsync("Health.Subject.Product"),
            PendingNotifications.WORK => await texts.TextAsync("Health.Subject.Order"),
            RetryFailedWork.LATE_LINE => await texts.TextAsync("Health.Subject.Line"),
            _ => "{0}"
        };

        return Wording.Fill(text, CultureInfo.InvariantCulture, failure.Subject);
    }
}
