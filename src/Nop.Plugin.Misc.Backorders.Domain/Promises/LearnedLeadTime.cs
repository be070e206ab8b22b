using Nop.Plugin.Misc.Backorders.Domain.Supply;

namespace Nop.Plugin.Misc.Backorders.Domain.Promises;

/// <summary>What past deliveries say about the next one.</summary>
/// <param name="Cases">How many it is learned from.</param>
/// <param name="Median">Days within which every second one came.</param>
/// <param name="Percentile80">Days within which four of five came.</param>
public readonly record struct LearnedLeadTime(int Cases, int Median, int Percentile80)
{
    /// <summary>Fewer cases are chance.</summary>
    public const int FEWEST = 5;

    /// <param name="days">Days that each past delivery took.</param>
    /// <returns>Null when there are too few.</returns>
    public static LearnedLeadTime? From(IEnumerable<int> days)
    {
        var sorted = days.Where(day => day is >= 0 and <= LeadTime.MAX_DAYS).Order().ToArray();

        return sorted.Length < FEWEST ? null : new(sorted.Length, Percentile(sorted, 50), Percentile(sorted, 80));
    }

    /// <summary>Linear between the two nearest cases, rounded up: half a day late is late.</summary>
    public static int Percentile(IReadOnlyList<int> sorted, int percent)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sorted.Count);
        // In hundredths of a place, so that nothing is lost to fractions.
        var place = (long)(sorted.Count - 1) * percent;
        var (below, part) = ((int)(place / 100), place % 100);
        var above = Math.Min(below + 1, sorted.Count - 1);
        var hundredths = (sorted[below] * 100L) + ((sorted[above] - sorted[below]) * part);

        return (int)((hundredths + 99) / 100);
    }
}
