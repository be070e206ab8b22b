using Nop.Plugin.Misc.Backorders.Domain.Allocation;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Eligibility;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

/// <summary>
/// Tells the shopper of an order something, by every way there is, once. A way that fails does not stop the others; it
/// tries again later, and they do not.
/// </summary>
public sealed class SendNotification(
    NotificationChannels ways,
    SentNotifications notices,
    PendingNotifications pending,
    ToldPromises told,
    KnownLines known,
    ServedLines served,
    StoreSettings settings)
{
    private static readonly NotificationKind[] _ofServed =
        [
            NotificationKind.DateChanged, NotificationKind.DelayedAgain, NotificationKind.Allocated,
            NotificationKind.Released, NotificationKind.Digest
        ];

    /// <returns>False when nobody was told: it was told before, the order has ended, or the shop does not want it.</returns>
    public async Task<bool> RunAsync(OrderNotification notice)
    {
        var store = await settings.OfAsync(notice.Order.StoreId);
        if (!NotificationSwitches.IsOn(store, notice.Kind) || await ToBeToldAsync(notice) is not { } placed)
            return false;

        var isTold = false;
        foreach (var way in await ways.AllAsync())
            isTold |= await TryAsync(way, placed);

        // What is put on backorder was promised a moment ago, and is what the shopper knows without a row.
        if (isTold && !placed.IsFirst)
            await told.KeepAsync(placed);

        return isTold;
    }

    private async Task<bool> TryAsync(INotificationChannel way, OrderNotification notice)
    {
        var claimed = new HashSet<string>();
        var isSent = false;

        try
        {
            if (!await way.ReachesAsync(notice))
                return false;

            await ClaimAsync(way, notice, claimed);
            if (claimed.Count == 0)
                return false;

            await way.SendAsync(NotificationClaims.With(notice, claimed));
            isSent = true;
            await notices.SentAsync(notice.Order.Id, [.. claimed.Select(fact => NotificationClaims.Of(notice, fact, way.Way))]);

            return true;
        }
        catch (Exception exception) when (!isSent)
        {
            foreach (var fact in claimed)
                await notices.GiveUpAsync(notice.Order.Id, NotificationClaims.Of(notice, fact, way.Way));

            await pending.KeepAsync(notice, exception);

            return false;
        }
    }

    /// <param name="claimed">Filled one by one: what was claimed before a failure is given up.</param>
    private async Task ClaimAsync(INotificationChannel way, OrderNotification notice, HashSet<string> claimed)
    {
        foreach (var fact in NotificationClaims.FactsOf(notice))
        {
            if (await notices.TryBeginAsync(notice.Order.Id, NotificationClaims.Of(notice, fact, way.Way)))
                claimed.Add(fact);
        }
    }

    /// <summary>
    /// An order that failed half-way is told nothing, no customer hears what nobody else said, and nobody is told of a line
    /// that is not served (law 12).
    /// </summary>
    private async Task<OrderNotification?> ToBeToldAsync(OrderNotification notice)
    {
        var obstacles = Serving.Obstacles(ServedLines.Of(notice.Order), await served.RuleAsync());
        var heard = await KnownAsync(notice);
        var kept = Of(notice, record => record.IsOrderPlaced && heard.Contains(record.Id));
        if (kept is null || !NotificationRules.MayTell(
            kept.Kind,
            new(obstacles, kept.Backorders.Any(record => record.StatusId <= (int)BackorderStatus.Released))))
            return null;

        // What was bought a moment ago is there; a question less for the checkout.
        if (!_ofServed.Contains(kept.Kind))
            return kept;

        var gone = await served.DeletedAsync(kept.Backorders.Select(record => record.ProductId));

        return Of(kept, record => !gone.Contains(record.ProductId));
    }

    private async Task<IReadOnlySet<int>> KnownAsync(OrderNotification notice)
    {
        var heard = new HashSet<int>();
        foreach (var record in notice.Backorders)
        {
            if (NotificationRules.IsAnswer(notice.Kind) || await known.IsKnownAsync(record))
                heard.Add(record.Id);
        }

        return heard;
    }

    private static OrderNotification? Of(OrderNotification notice, Func<BackorderRecord, bool> isTold)
    {
        if (notice.Backorders.All(isTold))
            return notice;

        IReadOnlyList<BackorderRecord> left = [.. notice.Backorders.Where(isTold)];

        return left.Count == 0 ? null : notice with { Backorders = left };
    }
}
