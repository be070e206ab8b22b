using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;

/// <summary>Orders that wait and have not been looked at in this week.</summary>
internal sealed class DigestQueue(
    IRepository<BackorderRecord> backorders,
    IRepository<NotificationRecord> claims,
    SentNotifications notices)
{
    public async Task<IReadOnlyList<int>> NextAsync(IReadOnlyCollection<int> storeIds, string week, int count)
    {
        var stores = storeIds.ToList();
        var claim = Claim(week);

        return await backorders.Table
            .Where(record => record.Waiting > record.Untold
                && record.IsOrderPlaced
                && !record.IsOrderClosed
                && stores.Contains(record.StoreId))
            .Where(record => !claims.Table.Any(notice => notice.OrderId == record.OrderId && notice.Kind == claim))
            .Select(record => record.OrderId)
            .Distinct()
            .OrderBy(id => id)
            .Take(count)
            .ToListAsync();
    }

    /// <returns>False when somebody else looks at it.</returns>
    public Task<bool> TryTakeAsync(int orderId, string week) => notices.TryClaimAsync(orderId, Claim(week));

    public async Task<IReadOnlyList<BackorderRecord>> WaitingAsync(int orderId)
    {
        return [.. await backorders.Table
            .Where(record => record.OrderId == orderId && record.Waiting > record.Untold)
            .OrderBy(record => record.Id)
            .ToListAsync()];
    }

    private static string Claim(string week) => $"digest-{week}";
}
