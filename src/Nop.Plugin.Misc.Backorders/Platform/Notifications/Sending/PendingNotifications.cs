using System.Data.Common;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

/// <summary>Messages that some way could not deliver.</summary>
public sealed class PendingNotifications(IRepository<PendingNotificationRecord> pending, Failures failures, TimeProvider clock)
{
    /// <summary>The name under which an admin sees it among failed work, with the id of the order.</summary>
    public const string WORK = "notice";

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    public async Task KeepAsync(OrderNotification notice, Exception exception)
    {
        var ids = notice.Backorders.Count == 0 ? [0] : notice.Backorders.Select(record => record.Id);
        foreach (var id in ids)
            await pending.InsertAsync(Row(notice, id), publishEvent: false);

        await failures.KeepAsync(WORK, notice.Order.Id, exception);
    }

    /// <param name="orderId">Those of one order, due or not; 0: those that are due.</param>
    public async Task<IReadOnlyList<PendingNotificationRecord>> DueAsync(int orderId, int limit)
    {
        var now = NowUtc;
        var rows = orderId > 0 ? pending.Table.Where(row => row.OrderId == orderId) : pending.Table.Where(row => row.DueOnUtc <= now);

        return await rows.OrderBy(row => row.Id).Take(limit).ToListAsync();
    }

    /// <returns>False when somebody else tells it.</returns>
    public async Task<bool> TryTakeAsync(PendingNotificationRecord row)
    {
        try
        {
            return await pending.Where(other => other.Id == row.Id).DeleteAsync() > 0;
        }
        catch (DbException)
        {
            return false;
        }
    }

    public Task<bool> HasAsync(int orderId) => pending.Table.AnyAsync(row => row.OrderId == orderId);

    public Task ToldAsync(int orderId) => failures.ForgetAsync(WORK, orderId);

    private PendingNotificationRecord Row(OrderNotification notice, int backorderId)
    {
        var isDateChange = notice.Before.TryGetValue(backorderId, out var before);

        return new()
        {
            OrderId = notice.Order.Id,
            BackorderId = backorderId,
            KindId = (int)notice.Kind,
            Fact = NotificationClaims.Fact(notice, backorderId),
            Reason = RecordMapping.Shorten(notice.Reason, HistoryBuilder.REASON_LENGTH),
            AlternativeProductId = notice.AlternativeProductId,
            HasMore = notice.HasMore,
            IsDateChange = isDateChange,
            BeforeFrom = Midnight(before?.From),
            BeforeTo = Midnight(before?.To),
            Tries = notice.Tries + 1,
            DueOnUtc = NowUtc + Failures.WaitAfter(notice.Tries + 1)
        };
    }

    public static Promise BeforeOf(PendingNotificationRecord row) => row is { BeforeFrom: { } first, BeforeTo: { } last }
        ? Promise.Of(DateOnly.FromDateTime(first), DateOnly.FromDateTime(last), PromiseBasis.None)
        : new Promise.Unknown();

    private static DateTime? Midnight(DateOnly? day) => day?.ToDateTime(TimeOnly.MinValue);
}
