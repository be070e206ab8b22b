using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.BackInStock;

/// <summary>The steps from waiting to told, each by the state that it expects: who moves it has claimed it (law 7).</summary>
public sealed class BackInStockTelling(IRepository<BackInStockRecord> list, TimeProvider clock)
{
    private const int WAITING = (int)BackInStockState.Waiting;
    private const int TELLING = (int)BackInStockState.Telling;
    private const int NOTIFIED = (int)BackInStockState.Notified;

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    public async Task<bool> BeginAsync(BackInStockRecord record)
    {
        return await list
            .Where(row => row.Id == record.Id && row.StateId == WAITING)
            .Set(row => row.StateId, TELLING)
            .Set(row => row.NotifiedOnUtc, NowUtc)
            .UpdateAsync() > 0;
    }

    public async Task<bool> FinishAsync(BackInStockRecord record, Units kept, DateTime holdUntilUtc)
    {
        var now = NowUtc;

        return await list
            .Where(row => row.Id == record.Id && (row.StateId == WAITING || row.StateId == TELLING))
            .UpdateAsync(_ => new BackInStockRecord
            {
                StateId = NOTIFIED,
                Units = kept.Value,
                NotifiedOnUtc = now,
                HoldUntilUtc = holdUntilUtc
            }) > 0;
    }

    /// <summary>Nobody told them: they wait as before.</summary>
    public Task GiveUpAsync(BackInStockRecord record)
    {
        return list.Where(row => row.Id == record.Id && row.StateId == TELLING).Set(row => row.StateId, WAITING).UpdateAsync();
    }

    /// <summary>Whoever told them has died, before or after the mail: they hear of it, twice rather than never.</summary>
    public async Task ResumeAsync()
    {
        var before = NowUtc - KeyLeases.Length;
        if (list.Table.Any(row => row.StateId == TELLING))
            await list.Where(row => row.StateId == TELLING && row.NotifiedOnUtc <= before).Set(row => row.StateId, WAITING).UpdateAsync();
    }
}
