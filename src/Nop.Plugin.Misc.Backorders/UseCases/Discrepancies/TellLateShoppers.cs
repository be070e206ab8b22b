using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

/// <summary>
/// Tells the shoppers that what looked covered is not, because a clerk said so: a note on each order and one mail. Both
/// are claimed, so that a server that dies in between, or a second try, tells nobody twice.
/// </summary>
public class TellLateShoppers(BackorderQueries shelf, BackorderLedger ledger, LineReader lines, Platform.Notifications.SentNotifications notices, OrderNotes notes, PutOnBackorderMail mail)
{
    public async Task RunAsync(DiscrepancyRecord finding)
    {
        var kind = string.Create(CultureInfo.InvariantCulture, $"late-{finding.Id}");
        var records = await shelf.FindAsync([.. DiscrepancyActions.Backorders(finding).Select(one => one.BackorderId)]);

        foreach (var ofOrder in records.Where(record => record.IsOrderPlaced).GroupBy(record => record.OrderId))
        {
            if (await lines.StandingOrderAsync(ofOrder.Key) is not { } order)
                continue;

            // Before a word is said, so that it says all of it.
            foreach (var record in ofOrder)
                await ledger.ChangeAsync(record, state => state.Untold == 0 ? null : Entry.Of(EntryKind.CustomerTold) with { Untold = -state.Untold });

            if (await notices.TryClaimAsync(order.Id, $"{kind}-note"))
                await notes.PutOnBackorderAsync(order, [.. ofOrder]);

            await mail.SendAsync(order, [.. ofOrder], kind);
        }
    }
}
