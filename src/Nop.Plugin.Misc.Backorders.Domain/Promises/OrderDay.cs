namespace Nop.Plugin.Misc.Backorders.Domain.Promises;

/// <summary>The day on which an order counts as placed.</summary>
public static class OrderDay
{
    /// <summary>As a cut-off hour: orders count for their own day however late they come.</summary>
    public const int NO_CUT_OFF = 24;

    /// <param name="local">The time on the shop's own clock.</param>
    /// <param name="cutOffHour">From this hour on the day's work is done, and an order counts for the next day.</param>
    public static DateOnly Of(DateTime local, int cutOffHour)
    {
        var day = DateOnly.FromDateTime(local);

        return local.Hour >= cutOffHour && day < DateOnly.MaxValue ? day.AddDays(1) : day;
    }
}
