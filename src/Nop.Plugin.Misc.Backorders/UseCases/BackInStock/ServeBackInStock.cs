using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Stock;
using Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

namespace Nop.Plugin.Misc.Backorders.UseCases.BackInStock;

/// <summary>
/// The task's round over those who want to hear: who came, or did not come in time, makes room; then the next are told, no
/// more than there are goods. One server at a time has the goods to itself, and each row is claimed before its mail.
/// </summary>
public sealed class ServeBackInStock(
    BackInStockList list,
    BackInStockTelling telling,
    CloseBackInStock close,
    NextWave waves,
    TellBackInStock tell,
    StockReader stock,
    StockInDoubt doubt,
    KeyLeases leases,
    Failures failures,
    Guard guard)
{
    /// <summary>What fails for one subscriber, with the id of the entry.</summary>
    public const string WORK = "back-in-stock-mail";

    public async Task RunAsync()
    {
        await close.RunAsync();
        await telling.ResumeAsync();

        var keys = await list.KeysAsync();
        if (keys.Count == 0)
            return;

        var later = await failures.NotYetAsync(WORK);
        foreach (var (key, available) in await stock.AvailableAsync([.. keys]))
        {
            if (available > 0)
                await ServeAsync(
                    key,
                    row => !later.Contains(row.Id),
                    (row, kept) => guard.TryAsync(WORK, row.Id, () => tell.RunAsync(row, kept)));
        }
    }

    /// <summary>Tries again for one of whom it failed. Who is not in turn now is told by a later round.</summary>
    public async Task AgainAsync(int id)
    {
        if (await list.FindAsync(id) is { } record)
            await ServeAsync(new(record.ProductId, record.CombinationId), row => row.Id == id, tell.RunAsync);
    }

    private async Task ServeAsync(StockKey key, Func<BackInStockRecord, bool> isMeant, Func<BackInStockRecord, Units, Task> tellAsync)
    {
        var lease = await leases.TakeAsync([key]);
        if (!lease.Keys.Contains(key))
            return;

        try
        {
            // Read anew: whoever had the goods before may have told of them.
            // Of goods that may not be there nobody is told.
            var available = await stock.AvailableAsync(key) ?? 0;
            var free = new StockLevel((int)Math.Max((long)available - await doubt.OpenAsync(key), int.MinValue), Units.None).Free;
            foreach (var (row, kept) in await waves.OfAsync(key, free, isMeant))
                await tellAsync(row, kept);
        }
        finally
        {
            await leases.ReleaseAsync(lease);
        }
    }
}
