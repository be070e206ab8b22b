using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Mapping;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Platform.Work;

/// <summary>Keeps what went wrong where an admin sees it.</summary>
public class Failures(IRepository<FailedWorkRecord> failures, ILogger logger, TimeProvider clock)
{
    private const int SHOWN = 20;

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    public async Task KeepAsync(string work, Exception exception)
    {
        await logger.ErrorAsync($"Backorders: {work}: {exception.Message}", exception);
        var reason = RecordMapping.Shorten($"{exception.GetType().Name}: {exception.Message}", FailedWorkBuilder.REASON_LENGTH);
        var known = await failures.Table.FirstOrDefaultAsync(failure => failure.Work == work && failure.Reason == reason);

        // What fails again every minute is one failure.
        if (known is null)
            await failures.InsertAsync(new FailedWorkRecord { Work = work, Reason = reason, FailedOnUtc = NowUtc }, publishEvent: false);
        else
        {
            known.FailedOnUtc = NowUtc;
            await failures.UpdateAsync(known, publishEvent: false);
        }
    }

    public Task<int> CountAsync() => failures.Table.CountAsync();

    public async Task<IList<FailedWorkRecord>> LatestAsync()
    {
        return await failures.Table.OrderByDescending(failure => failure.FailedOnUtc).Take(SHOWN).ToListAsync();
    }

    public Task DiscardAllAsync() => failures.DeleteAsync(failure => failure.Id > 0);
}
