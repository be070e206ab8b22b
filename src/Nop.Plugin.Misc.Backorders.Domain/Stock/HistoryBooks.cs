namespace Nop.Plugin.Misc.Backorders.Domain.Stock;

/// <summary>A change of a stock number, as the shop's own history tells it.</summary>
/// <param name="Before">The number that the change went out from.</param>
public readonly record struct HistoryStep(int Before, int After, DateTime OnUtc);

/// <summary>
/// A stock number against the history of its changes. The shop reads a number, changes it and writes it: orders of one moment
/// overwrite each other, each with a row in the history, and the number is then too high by what was lost.
/// </summary>
public sealed class HistoryBooks(int begin, IReadOnlyList<HistoryStep> steps)
{
    /// <summary>Longer than any request takes between reading a number and writing it.</summary>
    private static readonly TimeSpan _oneMoment = TimeSpan.FromMinutes(1);

    /// <summary>What the number would be, had nothing been lost or written past the history.</summary>
    public int Expected { get; } = (int)Math.Clamp(begin + steps.Sum(step => (long)step.After - step.Before), int.MinValue, int.MaxValue);

    public int Drift(int actual) => (int)Math.Clamp((long)actual - Expected, int.MinValue, int.MaxValue);

    /// <summary>
    /// True when changes of one moment went out from one number more often than it was reached, or when the number is one that
    /// another change of that moment had left already. A number that was written without a row, at leisure, looks otherwise.
    /// </summary>
    public bool IsOverwritten(int actual)
    {
        int[] numbers = [begin, .. steps.Select(step => step.After)];
        var reached = numbers.CountBy(number => number).ToDictionary();
        List<(int Number, DateTime OnUtc)> starts = [.. steps.Select(step => (step.Before, step.OnUtc))];
        if (steps.Count > 1 && steps[^1].OnUtc - steps[^2].OnUtc <= _oneMoment)
            starts.Add((actual, steps[^1].OnUtc));

        return starts
            .GroupBy(start => start.Number, start => start.OnUtc)
            .Any(same => same.Count() > reached.GetValueOrDefault(same.Key) && IsOfOneMoment([.. same.Order()]));
    }

    private static bool IsOfOneMoment(DateTime[] times) => times.Zip(times.Skip(1)).Any(pair => pair.Second - pair.First <= _oneMoment);
}
