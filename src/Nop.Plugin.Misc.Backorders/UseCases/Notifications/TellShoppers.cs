using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Capture;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;

namespace Nop.Plugin.Misc.Backorders.UseCases.Notifications;

/// <summary>
/// Decides what the shopper of an order hears of changes of its backorders: one message, whatever happened at once. The
/// changes only say where to look; what is told follows from the backorders as they are and from what was told before, so
/// that a change that was taken back meanwhile is told by nobody.
/// </summary>
internal sealed class TellShoppers(BackorderQueries shelf, LineReader lines, ToldPromises told, ChangedDates changed, SendNotification send)
{
    private sealed record News(BackorderRecord Backorder, NotificationKind Kind, string Fact);

    /// <param name="changes">Backorders of the order with what happened to them.</param>
    public async Task RunAsync(int orderId, IReadOnlyCollection<(BackorderRecord Backorder, EntryKind Kind)> changes)
    {
        var moved = changes.Where(change => change.Backorder.IsOrderPlaced).ToList();
        var isKept = await IsKeptAsync(orderId, moved);
        var news = await MovedAsync([.. moved, .. await CompletedAsync(orderId, moved)], isKept);
        // What leaves together leaves earlier, too, when what comes last is there, or is not wanted any more.
        var revised = moved.Where(change => change.Kind == EntryKind.PromiseRevised || change.Backorder.IsTogether)
            .Select(change => change.Backorder)
            .DistinctBy(record => record.Id)
            .ToList();

        if ((news.Count == 0 && revised.Count == 0) || await lines.OrderAsync(orderId) is not { } order)
            return;

        var dates = await changed.FindAsync(order, revised);
        news.AddRange(dates.Select(date => new News(date.Backorder, date.Kind, date.Fact)));
        if (news.Count > 0)
            await TellAsync(order, news, dates);
    }

    /// <summary>
    /// Goods came in for an order that leaves in one shipment, and something of it still waits: for its customer nothing has
    /// changed.
    /// </summary>
    private async Task<bool> IsKeptAsync(int orderId, IEnumerable<(BackorderRecord Backorder, EntryKind Kind)> moved)
    {
        return moved.Any(change => change.Kind == EntryKind.Allocated && change.Backorder.IsTogether)
            && (await shelf.OfOrderAsync(orderId)).Any(record => record.IsOrderPlaced && !record.KnownFigures().Waiting.IsNone);
    }

    /// <summary>
    /// What an order that leaves in one shipment still waited for is not wanted any more: what came in before, and was kept for
    /// the rest, is news now.
    /// </summary>
    private async Task<IEnumerable<(BackorderRecord Backorder, EntryKind Kind)>> CompletedAsync(
        int orderId,
        IReadOnlyCollection<(BackorderRecord Backorder, EntryKind Kind)> moved)
    {
        if (!moved.Any(change => change.Kind == EntryKind.Cancelled && change.Backorder.IsTogether))
            return [];

        var all = (await shelf.OfOrderAsync(orderId)).Where(record => record.IsOrderPlaced).ToList();
        if (all.Exists(record => !record.KnownFigures().Waiting.IsNone))
            return [];

        return all.Where(record => !moved.Any(change => change.Kind == EntryKind.Allocated && change.Backorder.Id == record.Id))
            .Select(record => (record, EntryKind.Allocated));
    }

    private async Task TellAsync(Order order, IReadOnlyCollection<News> news, IReadOnlyCollection<ChangedDate> dates)
    {
        var kind = NotificationRules.Strongest([.. news.Select(one => one.Kind)]);

        // Of each backorder what is strongest: it stands in the message with all that is true of it.
        var byBackorder = news.GroupBy(one => one.Backorder.Id).ToDictionary(group => group.Key, group => Strongest([.. group]));

        await send.RunAsync(new(kind, order, [.. byBackorder.Values.Select(one => one.Backorder)], Fact: "")
        {
            Facts = byBackorder.ToDictionary(one => one.Key, one => one.Value.Fact),
            Before = dates.ToDictionary(one => one.Backorder.Id, one => one.Before),
            Reason = await ReasonAsync(dates),
            HasMore = news.Any(one => one.Kind != kind)
        });
    }

    private async Task<List<News>> MovedAsync(IReadOnlyCollection<(BackorderRecord Backorder, EntryKind Kind)> changes, bool isKept)
    {
        var found = changes.Select(change => (change.Backorder, News: Moved(change.Backorder.KnownFigures(), change.Kind, isKept)))
            .Where(one => one.News is not null)
            .ToList();
        var before = found.Count == 0 ? null : await told.OfAsync([.. found.Select(one => one.Backorder).DistinctBy(record => record.Id)]);
        var news = new List<News>();

        foreach (var (record, moved) in found)
        {
            var (kind, units) = moved!.Value;
            if (units.Value > Known(before![record.Id].Units, kind))
                news.Add(new(record, kind, Fact(kind, record.Id, units, before[record.Id].Units.Losses)));
        }

        return news;
    }

    /// <summary>Units that were set aside, cleared or sent, and still are.</summary>
    private static (NotificationKind Kind, Units Units)? Moved(Figures known, EntryKind kind, bool isKept) => kind switch
    {
        EntryKind.Allocated when !known.Allocated.IsNone && !isKept =>
            (NotificationKind.Allocated, known.Allocated + known.Released + known.Shipped),
        EntryKind.Released when !known.Released.IsNone => (NotificationKind.Released, known.Released + known.Shipped),
        EntryKind.Shipped when !known.Shipped.IsNone => (NotificationKind.Shipped, known.Shipped),
        _ => null
    };

    // As many as before is nothing new, and fewer is no good news.
    private static int Known(ToldUnits told, NotificationKind kind) => kind switch
    {
        NotificationKind.Allocated => told.Reserved,
        NotificationKind.Released => told.Prepared,
        _ => told.Shipped
    };

    /// <param name="losses">What was told to be missing meanwhile is told again.</param>
    private static string Fact(NotificationKind kind, int id, Units units, int losses)
    {
        var fact = string.Create(CultureInfo.InvariantCulture, $"{(int)kind}-{id}-{units.Value}");

        return losses == 0 ? fact : string.Create(CultureInfo.InvariantCulture, $"{fact}-{losses}");
    }

    private async Task<string> ReasonAsync(IEnumerable<ChangedDate> dates)
    {
        var reasons = new List<string>();
        foreach (var one in dates)
        {
            var last = (await shelf.HistoryAsync(one.Backorder.Id)).LastOrDefault(row => row.KindId == (int)EntryKind.PromiseRevised);
            reasons.Add(last?.Reason.Trim() ?? "");
        }

        return string.Join('\n', reasons.Where(reason => reason.Length > 0).Distinct());
    }

    private static News Strongest(IReadOnlyCollection<News> news)
    {
        var kind = NotificationRules.Strongest([.. news.Select(one => one.Kind)]);

        return news.First(one => one.Kind == kind);
    }
}
