using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

namespace Nop.Plugin.Misc.Backorders.UseCases.Notifications;

/// <summary>Tries messages again that some way could not deliver, as far as they are still worth telling.</summary>
public sealed class SendPending(PendingNotifications pending, SendNotification send, LineReader lines, BackorderQueries shelf)
{
    public Task RunAsync(int limit) => RunAsync(orderId: 0, limit);

    /// <summary>An admin does not want to wait.</summary>
    /// <exception cref="InvalidOperationException">It failed again.</exception>
    public async Task OrderAsync(int orderId)
    {
        await RunAsync(orderId, int.MaxValue);
        if (await pending.HasAsync(orderId))
            throw new InvalidOperationException("A message about the order could not be sent.");
    }

    private async Task RunAsync(int orderId, int limit)
    {
        foreach (var ofOrder in (await pending.DueAsync(orderId, limit)).GroupBy(row => row.OrderId).ToList())
        {
            foreach (var ofNotice in ofOrder.GroupBy(row => (row.KindId, row.Reason, row.AlternativeProductId, row.HasMore, row.Tries)))
                await SendAsync([.. ofNotice]);

            if (!await pending.HasAsync(ofOrder.Key))
                await pending.ToldAsync(ofOrder.Key);
        }
    }

    private async Task SendAsync(IReadOnlyList<PendingNotificationRecord> found)
    {
        var rows = new List<PendingNotificationRecord>();
        foreach (var row in found)
        {
            if (await pending.TryTakeAsync(row))
                rows.Add(row);
        }

        if (rows.Count == 0 || await lines.OrderAsync(rows[0].OrderId) is not { } order)
            return;

        var ofBackorder = rows.DistinctBy(row => row.BackorderId).ToDictionary(row => row.BackorderId);
        var records = await shelf.FindAsync([.. ofBackorder.Keys.Where(id => id > 0)]);

        await send.RunAsync(new((NotificationKind)rows[0].KindId, order, [.. records], Fact: "")
        {
            Facts = ofBackorder.ToDictionary(row => row.Key, row => row.Value.Fact),
            Before = ofBackorder.Where(row => row.Value.IsDateChange)
                .ToDictionary(row => row.Key, row => PendingNotifications.BeforeOf(row.Value)),
            Reason = rows[0].Reason,
            AlternativeProductId = rows[0].AlternativeProductId,
            HasMore = rows[0].HasMore,
            Tries = rows[0].Tries
        });
    }
}
