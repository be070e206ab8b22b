namespace DemoStore.Areas.Admin.Infrastructure;

public static class UserTimes
{
    public static DateTime In(this DateTime utc, TimeZoneInfo zone)
    {
        return TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);
    }

    public static DateTime? In(this DateTime? utc, TimeZoneInfo zone) => utc?.In(zone);
}
