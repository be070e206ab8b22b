using System.Globalization;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Domain.Notifications;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Known;
using Nop.Plugin.Misc.Backorders.Platform.Notifications.Sending;
using Nop.Plugin.Misc.Backorders.Platform.Promises;

namespace Nop.Plugin.Misc.Backorders.UseCases.Notifications;

/// <param name="Before">What the customer was told last.</param>
internal sealed record ChangedDate(BackorderRecord Backorder, NotificationKind Kind, string Fact, Promise Before);

/// <summary>
/// Which revised dates are worth telling to the customer of an order. Of an order that leaves in one shipment only the
/// day of that shipment counts.
/// </summary>
internal sealed class ChangedDates(
    BackorderQueries shelf,
    ToldPromises told,
    KnownLines known,
    ShopCalendar calendar,
    StoreSettings settings)
{
    /// <param name="revised">Backorders whose promise changed; of an order that leaves in one shipment, any that changed.</param>
    public async Task<IReadOnlyList<ChangedDate>> FindAsync(Order order, IReadOnlyCollection<BackorderRecord> revised)
    {
        if (revised.Any(record => record.IsTogether))
            return await TogetherAsync(order);

        var shown = await ShownAsync(revised);

        return shown.Count == 0 ? [] : await ApartAsync(order, shown);
    }

    // A date that is never shown cannot change.
    private async Task<IReadOnlyList<BackorderRecord>> ShownAsync(IEnumerable<BackorderRecord> records)
    {
        var shown = new List<BackorderRecord>();
        foreach (var record in records.Where(record => !record.KnownFigures().Waiting.IsNone))
        {
            if (await known.ModeAsync(record) is not (DisplayMode.Label or DisplayMode.Silent))
                shown.Add(record);
        }

        return shown;
    }

    private async Task<IReadOnlyList<ChangedDate>> ApartAsync(Order order, IReadOnlyCollection<BackorderRecord> records)
    {
        var before = await told.OfAsync(records);
        var changed = new List<ChangedDate>();
        foreach (var record in records)
        {
            var last = before[record.Id];
            if (await DecideAsync(order, last, record.CurrentPromise()) is { } kind)
                changed.Add(new(record, kind, Fact(record, record.CurrentPromise(), last.Times), last.Promise));
        }

        return changed;
    }

    // Also what is never shown by itself has its part in the one date that is.
    private async Task<IReadOnlyList<ChangedDate>> TogetherAsync(Order order)
    {
        var all = (await shelf.OfOrderAsync(order.Id)).Where(record => record.IsOrderPlaced).ToList();
        var waiting = all.Where(record => !record.KnownFigures().Waiting.IsNone).ToList();
        var shown = await ShownAsync(waiting);
        if (shown.Count == 0)
            return [];

        // What came in or was cancelled had its part in the date that was told.
        var before = await told.OfAsync([.. all.Where(record => record.Quantity > record.Untold)]);
        var last = new ToldPromises.Told(
            Promise.Latest(before.Values.Select(one => one.Promise)),
            before.Values.Max(one => one.Slips),
            before.Values.Max(one => one.Times));
        var now = Promise.Latest(waiting.Select(record => record.CurrentPromise()));

        return await DecideAsync(order, last, now) is { } kind
            ? [.. shown.Select(record => new ChangedDate(record, kind, Fact(record, now, last.Times), last.Promise))]
            : [];
    }

    private async Task<NotificationKind?> DecideAsync(Order order, ToldPromises.Told last, Promise now)
    {
        var store = await settings.OfAsync(order.StoreId);
        var rule = new DateChangeRule(store.TellDateChangeDays, store.LegalLimitDays);

        return DateChange.Decide(new(last.Promise, last.Slips, calendar.DayOf(order.CreatedOnUtc)), now, rule, calendar.Today);
    }

    private static string Fact(BackorderRecord record, Promise now, int times)
    {
        var day = now.To is { } last ? last.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : "unknown";

        return string.Create(CultureInfo.InvariantCulture, $"d-{record.Id}-{day}-{times}");
    }
}
