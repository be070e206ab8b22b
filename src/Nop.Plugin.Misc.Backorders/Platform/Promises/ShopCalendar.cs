using Nop.Services.Helpers;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>Which day it is in the shop. Promises are made and measured in the shop's own time zone, whoever looks.</summary>
public class ShopCalendar(TimeProvider clock, IDateTimeHelper dateTimes)
{
    public DateOnly Today
    {
        get
        {
            var local = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), dateTimes.DefaultStoreTimeZone);

            return DateOnly.FromDateTime(local.DateTime);
        }
    }
}
