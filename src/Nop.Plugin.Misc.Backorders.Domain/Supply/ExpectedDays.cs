
namespace Nop.Plugin.Misc.Backorders.Domain.Supply;

/// <summary>The first and the last day on which a receipt is expected.</summary>
public readonly record struct ExpectedDays
{
    /// <summary>A delivery that slips by more is another delivery.</summary>
    public const int MOST_SHIFTED = 365;

    private ExpectedDays(DateOnly from, DateOnly to)
    {
        From = from;
        To = to;
    }

    public DateOnly From { get; }

    public DateOnly To { get; }

    /// <summary>One day alone is that day.</summary>
    /// <returns>Null when there is none, when the last is before the first, or when one is so far away that it is a typing error.</returns>
    public static ExpectedDays? Of(DateOnly? from, DateOnly? to, DateOnly today)
    {
        if ((from ?? to) is not { } first || (to ?? from) is not { } last)
            return null;

        return first <= last && IsNear(first, today) && IsNear(last, today) ? new(first, last) : null;
    }

    /// <summary>As somebody wrote them down before, however long ago.</summary>
    public static ExpectedDays Stored(DateOnly from, DateOnly to) => new(from, to);

    /// <summary>When it was ordered, if nobody said so: today, unless it should have come before.</summary>
    public DateOnly OrderedOnIfUnsaid(DateOnly today) => From < today ? From : today;

    private static bool IsNear(DateOnly day, DateOnly today) => Math.Abs(day.DayNumber - today.DayNumber) <= LeadTime.MAX_DAYS;
}
