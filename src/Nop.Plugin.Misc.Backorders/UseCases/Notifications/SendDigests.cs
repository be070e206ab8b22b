using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Digests;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Services.Stores;

namespace Nop.Plugin.Misc.Backorders.UseCases.Notifications;

/// <summary>
/// Once a week, on the day that the store chose, tells each order that waits where it stands. Each order is claimed for
/// the week before it is looked at, so that several servers share the work, and nobody is met twice.
/// </summary>
internal sealed class SendDigests(
    DigestQueue queue,
    SendNotification send,
    LineReader lines,
    Guard guard,
    ShopCalendar calendar,
    DigestStores stores)
{
    /// <param name="limit">So many orders at most; the next run of the day goes on.</param>
    public async Task RunAsync(int limit)
    {
        var today = calendar.Today;
        var wanting = await stores.OfAsync(today.DayOfWeek);
        if (wanting.Count == 0)
            return;

        var noon = today.ToDateTime(TimeOnly.MinValue);
        var week = string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(noon)}W{ISOWeek.GetWeekOfYear(noon):00}");
        foreach (var orderId in await queue.NextAsync(wanting, week, limit))
            await guard.RunAsync<DigestQueue>("digest", orderId, _ => SendAsync(orderId, week));
    }

    private async Task SendAsync(int orderId, string week)
    {
        if (!await queue.TryTakeAsync(orderId, week) || await lines.StandingOrderAsync(orderId) is not { } order)
            return;

        await send.RunAsync(new(NotificationKind.Digest, order, await queue.WaitingAsync(orderId), week));
    }
}

/// <summary>The stores that send a digest on a day of the week.</summary>
internal sealed class DigestStores(IStoreService stores, StoreSettings settings)
{
    public async Task<IReadOnlyCollection<int>> OfAsync(DayOfWeek day)
    {
        var found = new List<int>();
        foreach (var store in await stores.GetAllStoresAsync())
        {
            var chosen = await settings.OfAsync(store.Id);
            if (chosen.SendDigest && chosen.DigestWeekday == (int)day)
                found.Add(store.Id);
        }

        return found;
    }
}
