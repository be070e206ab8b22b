using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Running;

/// <summary>Medians, and what they say when they are compared. The machine is never quiet, so only ratios of one run count.</summary>
internal static class Figures
{
    private const double LEAST = 0.95;
    private const double MOST = 1.05;

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();

        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>The same thing measured twice, taking turns: how far off a ratio of this run can be.</summary>
    public static double Control(IReadOnlyList<double> values)
    {
        return Median(values.Where((_, place) => place % 2 == 0)) / Median(values.Where((_, place) => place % 2 == 1));
    }

    public static string Verdict(double control) => control is >= LEAST and <= MOST ? "valid" : "INVALID: the control left 0.95..1.05";

    public static async Task<double> MillisecondsAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();

        return watch.Elapsed.TotalMilliseconds;
    }

    public static string Text(double number, string format = "0.0") => number.ToString(format, CultureInfo.InvariantCulture);
}
