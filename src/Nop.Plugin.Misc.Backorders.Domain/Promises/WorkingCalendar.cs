namespace Nop.Plugin.Misc.Backorders.Domain.Promises;

/// <summary>Days on which the warehouse works.</summary>
public sealed class WorkingCalendar
{
    private readonly HashSet<DayOfWeek> _weekend;
    private readonly HashSet<DateOnly> _holidays;

    /// <exception cref="ArgumentException">No day of the week is left to work on.</exception>
    public WorkingCalendar(IEnumerable<DayOfWeek> weekend, IEnumerable<DateOnly> holidays)
    {
        _weekend = [.. weekend];
        _holidays = [.. holidays];

        if (_weekend.Count == 7)
            throw new ArgumentException("A week needs at least one working day.", nameof(weekend));
    }

    public bool IsWorkingDay(DateOnly day) => !_weekend.Contains(day.DayOfWeek) && !_holidays.Contains(day);

    /// <returns>The day itself when it is a working day. The calendar's last day when there is none any more.</returns>
    public DateOnly OnOrAfter(DateOnly day)
    {
        while (!IsWorkingDay(day) && day < DateOnly.MaxValue)
            day = day.AddDays(1);

        return day;
    }

    /// <summary>Counts working days after <paramref name="day"/>; 0 is the day itself, or the next one on which somebody works.</summary>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        day = OnOrAfter(day);

        for (var left = workingDays; left > 0 && day < DateOnly.MaxValue; left--)
            day = OnOrAfter(day.AddDays(1));

        return day;
    }
}
