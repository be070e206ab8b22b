using System.Globalization;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Messages;
using Nop.Plugin.Misc.Backorders.Platform.Orders;
using Nop.Plugin.Misc.Backorders.UseCases.Clerk;

namespace Nop.Plugin.Misc.Backorders.UseCases;

/// <summary>
/// Tells the shoppers that what looked covered is not, because a clerk said so: a note on each order and one mail. Both
/// are claimed, so that a server that dies in between, or a second try, tells nobody twice.
/// </summary>
public class TellLateShoppers(BackorderShelf shelf, LineReader lines, Platform.Messages.Notices notices, OrderNotes notes, PutOnBackorderMail mail)
{
    public async Task RunAsync(FindingRecord finding)
    {
        var kind = string.Create(CultureInfo.InvariantCulture, $"late-{finding.Id}");
        var records = await shelf.FindAsync([.. FindingActions.Backorders(finding).Select(one => one.BackorderId)]);

        foreach (var ofOrder in records.Where(record => record.IsOrderPlaced).GroupBy(record => record.OrderId))
        {
            if (await lines.StandingOrderAsync(ofOrder.Key) is not { } order)
                continue;

            if (await notices.TryClaimAsync(order.Id, $"{kind}-note"))
                await notes.PutOnBackorderAsync(order, [.. ofOrder]);

            await mail.SendAsync(order, [.. ofOrder], kind);
        }
    }
}
