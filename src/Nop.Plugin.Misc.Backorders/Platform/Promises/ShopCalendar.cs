using Nop.Services.Helpers;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>Which day it is in the shop. Promises are made and measured in the shop's own time zone, whoever looks.</summary>
public class ShopCalendar(TimeProvider clock, IDateTimeHelper dateTimes)
{
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>The day for which an order that is placed now counts.</summary>
    public DateOnly OrderDay(int cutOffHour) => Domain.Promises.OrderDay.Of(Now, cutOffHour);

    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), dateTimes.DefaultStoreTimeZone));

    private DateTime Now => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), dateTimes.DefaultStoreTimeZone).DateTime;
}
