using Nop.Services.Helpers;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>Which day it is in the shop. Promises are made and measured in the shop's own time zone, whoever looks.</summary>
public class ShopCalendar(TimeProvider clock, IDateTimeHelper dateTimes)
{
    public DateOnly Today => DayOf(clock.GetUtcNow());

    /// <param name="utc">An instant as it is stored, without a zone.</param>
    public DateOnly DayOf(DateTime utc) => DayOf(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));

    private DateOnly DayOf(DateTimeOffset instant)
    {
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, dateTimes.DefaultStoreTimeZone).DateTime);
    }
}
