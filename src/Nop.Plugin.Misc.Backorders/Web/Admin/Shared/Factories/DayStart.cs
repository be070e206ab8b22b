namespace Nop.Plugin.Misc.Backorders.Web.Admin.Shared.Factories;

/// <summary>When a day begins somewhere: at midnight, unless the clock is changed just then.</summary>
internal static class DayStart
{
    public static DateTime Utc(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);

        // A midnight that comes twice counts when it comes first. One that is skipped would have been the moment of the change.
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);

        return new(Math.Clamp(midnight.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
    }
}
