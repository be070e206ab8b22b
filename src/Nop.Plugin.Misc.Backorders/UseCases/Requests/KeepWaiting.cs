using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Requests;

namespace Nop.Plugin.Misc.Backorders.UseCases.Requests;

/// <summary>A shopper agrees to the date as it is promised now. The consent is kept with the backorder, and told to the clerk.</summary>
public sealed class KeepWaiting(
    WaitingLines lines,
    BackorderLedger ledger,
    Platform.Notifications.SentNotifications claims,
    RequestNotes notes)
{
    public async Task<Outcome> RunAsync(int orderId, int orderItemId)
    {
        if (await lines.OfItemAsync(orderItemId) is not { } line || line.Order.Id != orderId)
            return Refusal.NothingWaits;

        // Once for each date: a second click on the same page says nothing new.
        var claim = string.Create(CultureInfo.InvariantCulture, $"keep-{line.Record.Id}-{line.Record.CurrentTo:yyyyMMdd}");
        if (!await claims.TryClaimAsync(orderId, claim))
            return Outcome.Done;

        var text = await notes.ConsentAsync(line.Order, line.Record);
        foreach (var part in line.Parts)
            await ledger.ChangeAsync(part, _ => Entry.Of(EntryKind.Noted) with { Reason = text });

        return Outcome.Done;
    }
}
