using System.Data.Common;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>Claims of notices that must not go out twice.</summary>
public class SentNotifications(IRepository<NotificationRecord> notices, TimeProvider clock)
{
    /// <returns>False when the notice was claimed before, by any server.</returns>
    public async Task<bool> TryClaimAsync(int orderId, string kind)
    {
        try
        {
            await notices.InsertAsync(new NotificationRecord { OrderId = orderId, Kind = kind, CreatedOnUtc = clock.GetUtcNow().UtcDateTime }, publishEvent: false);
            return true;
        }
        catch (DbException)
        {
            if (await notices.Table.AnyAsync(notice => notice.OrderId == orderId && notice.Kind == kind))
                return false;

            throw;
        }
    }

    /// <summary>What was claimed did not go out, so that whoever comes next may send it.</summary>
    public Task GiveUpAsync(int orderId, string kind) => notices.DeleteAsync(notice => notice.OrderId == orderId && notice.Kind == kind);
}
