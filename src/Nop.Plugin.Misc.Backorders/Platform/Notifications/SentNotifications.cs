using Nop.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>Claims of notices that must not go out twice.</summary>
public sealed class SentNotifications(IRepository<NotificationRecord> notices, TimeProvider clock)
{
    private const int PAGE = 200;

    private static readonly TimeSpan _worthTelling = TimeSpan.FromHours(1);

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <summary>Whoever sends longer has died.</summary>
    private DateTime DiedBeforeUtc => NowUtc - KeyLeases.Length;

    /// <returns>False when the notice was claimed before, by any server.</returns>
    public Task<bool> TryClaimAsync(int orderId, string kind) => TryInsertAsync(orderId, kind, isPending: false);

    /// <summary>Claims what is about to be sent; <see cref="SentAsync"/> says that it was.</summary>
    /// <returns>False when it was sent before, or somebody is sending it.</returns>
    public async Task<bool> TryBeginAsync(int orderId, string kind)
    {
        if (await TryInsertAsync(orderId, kind, isPending: true))
            return true;

        var (now, before) = (NowUtc, DiedBeforeUtc);

        return await notices
            .Where(notice => notice.OrderId == orderId && notice.Kind == kind && notice.IsPending && notice.CreatedOnUtc <= before)
            .Set(notice => notice.CreatedOnUtc, now)
            .UpdateAsync() > 0;
    }

    public Task SentAsync(int orderId, IReadOnlyCollection<string> kinds)
    {
        var sent = kinds.ToList();

        return notices.Where(notice => notice.OrderId == orderId && sent.Contains(notice.Kind))
            .Set(notice => notice.IsPending, false)
            .UpdateAsync();
    }

    /// <summary>What was claimed did not go out, so that whoever comes next may send it.</summary>
    public Task GiveUpAsync(int orderId, string kind) =>
        notices.Where(notice => notice.OrderId == orderId && notice.Kind == kind).DeleteAsync();

    /// <summary>What servers claimed that died before it was known to be sent.</summary>
    public async Task<IReadOnlyList<NotificationRecord>> LeftAsync()
    {
        var before = DiedBeforeUtc;

        return await notices.Table
            .Where(notice => notice.IsPending && notice.CreatedOnUtc <= before)
            .OrderBy(notice => notice.Id)
            .Take(PAGE)
            .ToListAsync();
    }

    /// <summary>Left so long that whoever tells such things has told something newer, or found nothing to tell.</summary>
    public bool IsOver(NotificationRecord notice) => notice.CreatedOnUtc <= NowUtc - _worthTelling;

    private Task<bool> TryInsertAsync(int orderId, string kind, bool isPending)
    {
        var notice = new NotificationRecord { OrderId = orderId, Kind = kind, CreatedOnUtc = NowUtc, IsPending = isPending };

        return notices.TryInsertAsync(notice, other => other.OrderId == orderId && other.Kind == kind);
    }
}
