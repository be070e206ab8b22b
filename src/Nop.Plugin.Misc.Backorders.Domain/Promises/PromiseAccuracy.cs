namespace Nop.Plugin.Misc.Backorders.Domain.Promises;

/// <summary>A first promise, and what came of it.</summary>
/// <param name="Actual">The day on which the last unit was cleared or left; null while something is still open.</param>
public readonly record struct KeptPromise(DateOnly From, DateOnly To, DateOnly? Actual);

/// <summary>How well first promises were kept (law 6); later revisions make nothing better.</summary>
/// <param name="Closed">Promises of which everything has left.</param>
/// <param name="OpenAndLate">Still open although their last day is over: they count as late, or the figures would flatter.</param>
/// <param name="Bias">Mean of actual day less last promised day, in days; positive is late. Over closed ones.</param>
/// <param name="MeanAbsolute">The same without signs.</param>
/// <param name="OnTime">Share, 0 to 1, of those closed no later than promised among closed and open-and-late ones.</param>
/// <param name="Covered">Share, 0 to 1, of closed ones that came between first and last promised day.</param>
public readonly record struct PromiseAccuracy(
    int Closed,
    int OpenAndLate,
    decimal Bias,
    decimal MeanAbsolute,
    decimal OnTime,
    decimal Covered)
{
    /// <returns>Null when there is nothing to measure.</returns>
    public static PromiseAccuracy? Of(IEnumerable<KeptPromise> promises, DateOnly today)
    {
        var (closed, late, sum, absolute, onTime, covered) = (0, 0, 0L, 0L, 0, 0);

        foreach (var promise in promises)
        {
            if (promise.Actual is not { } actual)
            {
                late += promise.To < today ? 1 : 0;
                continue;
            }

            var error = actual.DayNumber - promise.To.DayNumber;
            closed++;
            sum += error;
            absolute += Math.Abs(error);
            onTime += error <= 0 ? 1 : 0;
            covered += error <= 0 && actual >= promise.From ? 1 : 0;
        }

        return closed + late == 0 ? null : new(
            closed, late,
            Share(sum, closed), Share(absolute, closed),
            Share(onTime, closed + late), Share(covered, closed));
    }

    private static decimal Share(long part, int whole) => whole == 0 ? 0 : Math.Round((decimal)part / whole, 4);
}
