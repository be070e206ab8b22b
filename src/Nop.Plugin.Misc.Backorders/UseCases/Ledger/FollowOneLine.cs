using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

namespace Nop.Plugin.Misc.Backorders.UseCases.Ledger;

/// <summary>Brings the backorders of one order line in line with it, at once.</summary>
public sealed class FollowOneLine(BackorderQueries shelf, LineReader lines, BatchLedger ledger)
{
    public async Task RunAsync(int orderItemId)
    {
        var rows = (await shelf.OfOrderItemAsync(orderItemId)).Select(record => record.AsRow()).ToList();

        await ledger.WriteAsync(FollowLines.Plan(await lines.FactsAsync(rows)));
    }
}
