using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;

namespace Nop.Plugin.Misc.Backorders.UseCases.BackInStock;

/// <summary>Tells one, once: the change of state is the claim. What fails in between leaves them waiting.</summary>
public sealed class TellBackInStock(
    BackInStockList list,
    BackInStockTelling telling,
    BackInStockMails mails,
    AllOrNothing once,
    Failures failures,
    StoreSettings settings)
{
    public async Task RunAsync(BackInStockRecord record, Units kept)
    {
        var until = list.NowUtc.AddHours((await settings.OfAsync()).NotifyHoldHours);
        var isTold = false;

        try
        {
            var outcome = await once.RunAsync(new(
                () => telling.BeginAsync(record),
                () => telling.FinishAsync(record, kept, until),
                async () => await mails.TellAsync(record) ? Outcome.Done : Refusal.NotTold));
            isTold = outcome.IsDone;
        }
        finally
        {
            if (!isTold)
                await telling.GiveUpAsync(record);
        }

        if (isTold)
            await failures.ForgetAsync(ServeBackInStock.WORK, record.Id);
    }
}
