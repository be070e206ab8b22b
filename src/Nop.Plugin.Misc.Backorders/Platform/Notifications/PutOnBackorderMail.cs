using Nop.Core.Domain.Orders;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>Tells the shopper once that a part of the order was put on backorder.</summary>
public sealed class PutOnBackorderMail(
    SendNotification send,
    SentNotifications claims,
    IRepository<BackorderRecord> backorders,
    IRepository<NotificationRecord> notices,
    TimeProvider clock)
{
    private const string KIND = "put-on-backorder";
    private const string SEEN = "put-on-backorder-seen";
    private const int LAST_OPEN = (int)BackorderStatus.Released;
    private const int PAGE = 100;

    /// <summary>What happened before is told by nobody any more.</summary>
    private static readonly TimeSpan _reach = TimeSpan.FromHours(1);

    /// <summary>True of the claim of such a mail, by whatever way it goes.</summary>
    public static bool IsClaim(string kind) => kind == KIND || kind.StartsWith(KIND + ":", StringComparison.Ordinal);

    /// <param name="kind">What it is sent for: for the same the order gets no second one.</param>
    /// <returns>False when nobody was told here: the store's own mail says it, it was told before, or the store does not want it.</returns>
    public Task<bool> SendAsync(Order order, IReadOnlyList<BackorderRecord> records, string kind = KIND)
    {
        return send.RunAsync(new(NotificationKind.PutOnBackorder, order, records, kind) { IsFirst = kind == KIND });
    }

    /// <summary>Orders of which nobody even tried to tell: the server that placed them has died.</summary>
    public async Task<IReadOnlyList<int>> UntriedOrdersAsync()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (since, before) = (now - _reach, now - KeyLeases.Length);

        return await backorders.Table
            .Where(record => record.StatusId <= LAST_OPEN && record.CreatedOnUtc > since && record.CreatedOnUtc <= before)
            .Where(record => record.IsOrderPlaced && !record.IsOrderClosed && record.Waiting > record.Untold)
            .Where(record => !notices.Table.Any(notice => notice.OrderId == record.OrderId && (notice.Kind == KIND || notice.Kind == SEEN)))
            .Select(record => record.OrderId)
            .Distinct()
            .OrderBy(id => id)
            .Take(PAGE)
            .ToListAsync();
    }

    /// <summary>It was looked at, once.</summary>
    /// <returns>False when somebody else did.</returns>
    public Task<bool> TryTakeAsync(int orderId) => claims.TryClaimAsync(orderId, SEEN);
}
