using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Platform.Jobs;

/// <summary>Keeps work that failed, where an admin sees it and the task tries it again, later and later.</summary>
public sealed class Failures(IRepository<FailedWorkRecord> failures, ILogger logger, TimeProvider clock)
{
    private const int SHOWN = 20;
    private const int PAGE = 100;

    private static readonly TimeSpan _longestWait = TimeSpan.FromHours(6);

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <summary>One minute, two, four, … six hours.</summary>
    public static TimeSpan WaitAfter(int tries)
    {
        var wait = TimeSpan.FromMinutes(Math.Pow(2, Math.Clamp(tries - 1, 0, 20)));

        return wait < _longestWait ? wait : _longestWait;
    }

    /// <param name="subject">Id of what it was tried on; 0 when there is none.</param>
    public async Task KeepAsync(string work, int subject, Exception exception)
    {
        await logger.ErrorAsync($"Backorders: {work}: {exception.Message}", exception);
        var reason = RecordMapping.Shorten($"{exception.GetType().Name}: {exception.Message}", FailedWorkBuilder.REASON_LENGTH);
        var known = await failures.Table.FirstOrDefaultAsync(failure => failure.Work == work && failure.Subject == subject);

        // What fails again is one failure with its latest reason.
        if (known is null)
        {
            await failures.InsertAsync(First(work, subject, reason), publishEvent: false);
            return;
        }

        await failures
            .Where(failure => failure.Id == known.Id)
            .Set(failure => failure.Reason, reason)
            .Set(failure => failure.Tries, failure => failure.Tries + 1)
            .Set(failure => failure.FailedOnUtc, NowUtc)
            .Set(failure => failure.NextTryUtc, NowUtc + WaitAfter(known.Tries + 1))
            .UpdateAsync();
    }

    private FailedWorkRecord First(string work, int subject, string reason) => new()
    {
        Work = work,
        Subject = subject,
        Reason = reason,
        Tries = 1,
        FailedOnUtc = NowUtc,
        NextTryUtc = NowUtc + WaitAfter(1)
    };

    /// <summary>For what is found each time anew: it is kept once, and nobody tries it again.</summary>
    public async Task KeepNewAsync(string work, IReadOnlyCollection<int> subjects, string reason)
    {
        if (subjects.Count == 0)
            return;

        var known = await failures.Table.Where(failure => failure.Work == work).Select(failure => failure.Subject).ToListAsync();
        foreach (var subject in subjects.Except(known))
            await KeepAsync(work, subject, new InvalidOperationException(reason));
    }

    /// <summary>It worked this time.</summary>
    public async Task ForgetAsync(string work, int subject)
    {
        // Asked first, since nearly always there is nothing.
        if (await failures.Table.AnyAsync(row => row.Work == work && row.Subject == subject))
            await failures.Where(row => row.Work == work && row.Subject == subject).DeleteAsync();
    }

    /// <summary>Subjects on which this work failed and whose next try has not come yet.</summary>
    public async Task<IReadOnlySet<int>> NotYetAsync(string work)
    {
        var now = NowUtc;

        return (await failures.Table
            .Where(row => row.Work == work && row.NextTryUtc > now)
            .Select(row => row.Subject)
            .ToListAsync()).ToHashSet();
    }

    public async Task<IReadOnlyList<FailedWorkRecord>> DueAsync()
    {
        var now = NowUtc;

        return await failures.Table.Where(row => row.NextTryUtc <= now).OrderBy(row => row.NextTryUtc).Take(PAGE).ToListAsync();
    }

    public Task<int> CountAsync() => failures.Table.CountAsync();

    public async Task<IList<FailedWorkRecord>> LatestAsync()
    {
        return await failures.Table.OrderByDescending(failure => failure.FailedOnUtc).Take(SHOWN).ToListAsync();
    }

    public async Task<FailedWorkRecord?> FindAsync(int id) => await failures.Table.FirstOrDefaultAsync(row => row.Id == id);

    /// <summary>Nobody tries it again.</summary>
    public Task KeepForAdminAsync(int id) =>
        failures.Where(failure => failure.Id == id).Set(failure => failure.NextTryUtc, (DateTime?)null).UpdateAsync();

    public Task DiscardAsync(int id) => failures.Where(failure => failure.Id == id).DeleteAsync();

    public Task DiscardAllAsync() => failures.Where(failure => failure.Id > 0).DeleteAsync();
}
