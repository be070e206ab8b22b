using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

/// <summary>
/// Tells the shoppers that what looked covered is not, because a clerk said so: a note on each order and one mail. Both
/// are claimed, so that a server that dies in between, or a second try, tells nobody twice.
/// </summary>
public sealed class TellLateShoppers(
    BackorderQueries shelf,
    BackorderLedger ledger,
    LineReader lines,
    Platform.Notifications.SentNotifications notices,
    ToldPromises told,
    OrderNotes notes,
    PutOnBackorderMail mail)
{
    public async Task RunAsync(DiscrepancyRecord finding)
    {
        var kind = string.Create(CultureInfo.InvariantCulture, $"late-{finding.Id}");
        var records = await shelf.FindAsync([.. AffectedBackorders.Read(finding.Detail).Select(one => one.BackorderId)]);

        var news = await NewsAsync(finding, [.. records.Where(record => record.IsOrderPlaced && record.Waiting > 0)]);

        foreach (var ofOrder in news.GroupBy(record => record.OrderId))
        {
            if (await lines.StandingOrderAsync(ofOrder.Key) is not { } order)
                continue;

            // Before a word is said, so that it says all of it.
            foreach (var record in ofOrder)
                await ledger.ChangeAsync(
                    record,
                    state => state.Untold == 0 ? null : Entry.Of(EntryKind.CustomerTold) with { Untold = -state.Untold });

            if (await notices.TryClaimAsync(order.Id, $"{kind}-note"))
                await notes.PutOnBackorderAsync(order, [.. ofOrder]);

            await mail.SendAsync(order, [.. ofOrder], kind);
        }
    }

    /// <summary>What waits, and its customer takes for being there. What is there again, or was known to wait, is no news.</summary>
    private async Task<IReadOnlyList<BackorderRecord>> NewsAsync(DiscrepancyRecord finding, IReadOnlyCollection<BackorderRecord> waiting)
    {
        var before = await told.OfAsync(waiting);
        var news = new List<BackorderRecord>();
        foreach (var record in waiting)
        {
            if (record.Untold > 0 || before[record.Id].Units.AreLost(record.Figures()) || await IsBegunAsync(finding, record))
                news.Add(record);
        }

        return news;
    }

    // A server died right after it wrote down that this is told.
    private async Task<bool> IsBegunAsync(DiscrepancyRecord finding, BackorderRecord record) =>
        (await shelf.HistoryAsync(record.Id)).Any(row => row.KindId == (int)EntryKind.CustomerTold
            && row.CreatedOnUtc >= finding.FoundOnUtc);
}
