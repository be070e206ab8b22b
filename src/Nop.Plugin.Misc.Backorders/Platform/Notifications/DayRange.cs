using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Promises;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>Writes promised days as people of a culture do: "June 3–7", "3–7 juin", with years only where they matter.</summary>
internal static class DayRange
{
    private const int HALF_A_YEAR = 182;

    /// <returns>Empty when no date is promised.</returns>
    public static string Format(Promise promise, CultureInfo culture, DateOnly today)
    {
        if (promise.From is not { } first || promise.To is not { } last)
            return "";

        var needsYear = NeedsYear(first, today) || NeedsYear(last, today);
        if (first == last)
            return Day(first, culture, needsYear);

        return needsYear ? $"{Day(first, culture, true)} – {Day(last, culture, true)}" : Range(first, last, culture);
    }

    // In December everybody knows which January is meant.
    private static bool NeedsYear(DateOnly day, DateOnly today)
    {
        return day.Year != today.Year && Math.Abs(day.DayNumber - today.DayNumber) > HALF_A_YEAR;
    }

    private static string Range(DateOnly first, DateOnly last, CultureInfo culture)
    {
        var format = culture.DateTimeFormat;
        var isShort = format.Calendar is GregorianCalendar && first.Month == last.Month;

        if (isShort && format.MonthDayPattern.StartsWith('d'))
            return $"{first.Day}–{Day(last, culture, false)}";

        if (isShort && format.MonthDayPattern.EndsWith('d'))
            return $"{Day(first, culture, false)}–{last.Day}";

        return $"{Day(first, culture, false)} – {Day(last, culture, false)}";
    }

    private static string Day(DateOnly day, CultureInfo culture, bool withYear)
    {
        // Some calendars begin late or end early: that of Saudi Arabia in 2077.
        var calendar = culture.DateTimeFormat.Calendar;
        if (day < DateOnly.FromDateTime(calendar.MinSupportedDateTime) || day > DateOnly.FromDateTime(calendar.MaxSupportedDateTime))
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        return day.ToString(withYear ? culture.DateTimeFormat.ShortDatePattern : culture.DateTimeFormat.MonthDayPattern, culture);
    }
}
