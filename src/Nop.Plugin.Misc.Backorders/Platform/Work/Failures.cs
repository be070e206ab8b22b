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

    public async Task KeepAsync(string work, Exception exception)
    {
        await logger.ErrorAsync($"Backorders: {work}: {exception.Message}", exception);
        await failures.InsertAsync(new FailedWorkRecord
        {
            Work = work,
            Reason = RecordMapping.Shorten($"{exception.GetType().Name}: {exception.Message}", FailedWorkBuilder.REASON_LENGTH),
            FailedOnUtc = clock.GetUtcNow().UtcDateTime
        }, publishEvent: false);
    }

    public Task<int> CountAsync() => failures.Table.CountAsync();

    public async Task<IList<FailedWorkRecord>> LatestAsync()
    {
        return await failures.Table.OrderByDescending(failure => failure.Id).Take(SHOWN).ToListAsync();
    }

    public Task DiscardAllAsync() => failures.DeleteAsync(failure => failure.Id > 0);
}
