using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Promises;

namespace Nop.Plugin.Misc.Backorders.Domain.Notifications;

/// <param name="Days">A date that moves by so many days or fewer, within the promised week, is not worth a message.</param>
/// <param name="LegalLimitDays">Days after the order by which the law, or the shop's terms, want it delivered; 0: no such limit.</param>
public sealed record DateChangeRule(int Days, int LegalLimitDays);

/// <summary>What the shopper knows of the date of one backorder.</summary>
/// <param name="Told">The promise that the shopper was told last, which is not always the last one that was made.</param>
/// <param name="Slips">How often a later date was told.</param>
/// <param name="OrderedOn">The day of the order.</param>
public sealed record KnownDate(Promise Told, int Slips, DateOnly OrderedOn);

/// <summary>
/// Decides whether a changed date is worth telling. It is measured against what the shopper was told last, so that many
/// small moves are told once they add up, and a date that went and came back is not told at all. The last day counts:
/// who waits is late from then on.
/// </summary>
public static class DateChange
{
    /// <returns>Null when there is nothing to tell.</returns>
    public static NotificationKind? Decide(KnownDate before, Promise now, DateChangeRule rule, DateOnly today)
    {
        if (!IsWorthTelling(before, now, rule))
            return null;

        return IsLater(before.Told, now) && (before.Slips > 0 || HasPassed(before.Told, today))
            ? NotificationKind.DelayedAgain
            : NotificationKind.DateChanged;
    }

    /// <summary>True when the shopper has to wait longer than was told, or for nobody knows how long.</summary>
    public static bool IsLater(Promise told, Promise now) => told.To is { } last && (now.To is not { } day || day > last);

    private static bool IsWorthTelling(KnownDate before, Promise now, DateChangeRule rule)
    {
        if (before.Told.To is not { } told || now.To is not { } day)
            return before.Told.To.HasValue != now.To.HasValue;

        return Math.Abs(day.DayNumber - told.DayNumber) > rule.Days
            || Week(day) != Week(told)
            || CrossesLimit(told, day, before.OrderedOn, rule);
    }

    private static bool CrossesLimit(DateOnly told, DateOnly day, DateOnly orderedOn, DateChangeRule rule)
    {
        if (rule.LegalLimitDays <= 0)
            return false;

        var limit = (long)orderedOn.DayNumber + rule.LegalLimitDays;

        return day.DayNumber > limit && told.DayNumber <= limit;
    }

    private static bool HasPassed(Promise told, DateOnly today) => told.To is { } last && last < today;

    private static (int Year, int Week) Week(DateOnly day)
    {
        var noon = day.ToDateTime(TimeOnly.MinValue);

        return (ISOWeek.GetYear(noon), ISOWeek.GetWeekOfYear(noon));
    }
}
