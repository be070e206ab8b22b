using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

/// <summary>
/// Tells the shopper of an order something, by every way there is, once. A way that fails does not stop the others; it
/// tries again later, and they do not.
/// </summary>
public class SendNotification(NotificationChannels ways, SentNotifications notices, PendingNotifications pending, ToldPromises told, ISettingService settings)
{
    /// <returns>False when nobody was told: it was told before, the order has ended, or the shop does not want it.</returns>
    public async Task<bool> RunAsync(OrderNotification notice)
    {
        var store = await settings.LoadSettingAsync<BackordersSettings>(notice.Order.StoreId);
        var placed = Placed(notice);
        if (placed is null || !NotificationSwitches.IsOn(store, placed.Kind) || !NotificationRules.MayTell(placed.Kind, Standing(placed)))
            return false;

        var isTold = false;
        foreach (var way in await ways.AllAsync())
            isTold |= await TryAsync(way, placed);

        // What is put on backorder was promised a moment ago, and is what the shopper knows without a row.
        if (isTold && placed.Kind != NotificationKind.PutOnBackorder)
            await told.KeepAsync(placed);

        return isTold;
    }

    private async Task<bool> TryAsync(INotificationChannel way, OrderNotification notice)
    {
        var claimed = new HashSet<string>();

        try
        {
            if (!await way.ReachesAsync(notice))
                return false;

            foreach (var fact in NotificationClaims.FactsOf(notice))
            {
                if (await notices.TryClaimAsync(notice.Order.Id, NotificationClaims.Of(notice, fact, way.Way)))
                    claimed.Add(fact);
            }

            if (claimed.Count == 0)
                return false;

            await way.SendAsync(NotificationClaims.With(notice, claimed));

            return true;
        }
        catch (Exception exception)
        {
            foreach (var fact in claimed)
                await notices.GiveUpAsync(notice.Order.Id, NotificationClaims.Of(notice, fact, way.Way));

            await pending.KeepAsync(notice, exception);

            return false;
        }
    }

    /// <summary>An order that failed half-way is told nothing.</summary>
    private static OrderNotification? Placed(OrderNotification notice)
    {
        if (notice.Backorders.All(record => record.IsOrderPlaced))
            return notice;

        IReadOnlyList<BackorderRecord> placed = [.. notice.Backorders.Where(record => record.IsOrderPlaced)];

        return placed.Count == 0 ? null : notice with { Backorders = placed };
    }

    private static OrderStanding Standing(OrderNotification notice) => new(
        notice.Order.Deleted,
        notice.Order.OrderStatus == OrderStatus.Cancelled,
        notice.Order.OrderStatus == OrderStatus.Complete,
        notice.Backorders.Any(record => record.StatusId <= (int)BackorderStatus.Released));
}
