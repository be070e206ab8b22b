using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>Claims of notices that must not go out twice.</summary>
public class SentNotifications(IRepository<NotificationRecord> notices, TimeProvider clock)
{
    /// <returns>False when the notice was claimed before, by any server.</returns>
    public Task<bool> TryClaimAsync(int orderId, string kind)
    {
        var notice = new NotificationRecord { OrderId = orderId, Kind = kind, CreatedOnUtc = clock.GetUtcNow().UtcDateTime };

        return notices.TryInsertAsync(notice, other => other.OrderId == orderId && other.Kind == kind);
    }

    /// <summary>What was claimed did not go out, so that whoever comes next may send it.</summary>
    public Task GiveUpAsync(int orderId, string kind) => notices.Where(notice => notice.OrderId == orderId && notice.Kind == kind).DeleteAsync();
}
