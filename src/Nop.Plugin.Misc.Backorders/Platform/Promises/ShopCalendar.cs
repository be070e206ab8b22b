using Nop.Services.Helpers;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>Which day it is in the shop. Promises are made and measured in the shop's own time zone, whoever looks.</summary>
public sealed class ShopCalendar(TimeProvider clock, IDateTimeHelper dateTimes)
{
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>The day for which an order that is placed now counts.</summary>
    public DateOnly OrderDay(int cutOffHour) => Domain.Promises.OrderDay.Of(Now, cutOffHour);

    public DateOnly DayOf(DateTime utc) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), dateTimes.DefaultStoreTimeZone));

    /// <returns>When the day begins in the shop. An hour that a clock change skips is taken as the one behind it.</returns>
    public DateTime StartOf(DateOnly day)
    {
        var (zone, start) = (dateTimes.DefaultStoreTimeZone, day.ToDateTime(TimeOnly.MinValue));

        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(start) ? start.AddHours(1) : start, zone);
    }

    private DateTime Now => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), dateTimes.DefaultStoreTimeZone).DateTime;
}
