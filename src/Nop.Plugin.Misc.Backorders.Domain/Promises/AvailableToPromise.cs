using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Promises;

/// <summary>
/// What can still be promised of dated supply, by which day, to one who comes now: what those ahead in the queue leave.
/// The same order as the queue (law 5), so that nobody is promised goods that the queue gives to somebody else.
/// </summary>
public sealed class AvailableToPromise
{
    private readonly List<(ExpectedSupply Supply, long Free)> _days;

    private AvailableToPromise(List<(ExpectedSupply, long)> days) => _days = days;

    /// <summary>Units that a new buyer can be promised when a receipt is in, receipt by receipt.</summary>
    public IEnumerable<(ExpectedSupply Supply, Units Free)> Days => _days.Select(day => (day.Supply, Count(day.Free)));

    /// <param name="ahead">Units that others wait for who are served before.</param>
    public static AvailableToPromise Of(IEnumerable<ExpectedSupply> supplies, Units ahead)
    {
        var days = new List<(ExpectedSupply, long)>();
        var free = -(long)ahead.Value;

        foreach (var supply in ExpectedSupply.InOrder(supplies))
        {
            free += supply.Units.Value;
            days.Add((supply, free));
        }

        return new(days);
    }

    /// <summary>The receipt after which so many can leave.</summary>
    /// <returns>Null when no receipt brings enough.</returns>
    public ExpectedSupply? FirstFor(Units units)
    {
        foreach (var (supply, free) in _days)
        {
            if (free >= units.Value)
                return supply;
        }

        return null;
    }

    /// <summary>The most that can be promised of what is expected.</summary>
    public Units Most => _days.Count == 0 ? Units.None : Count(_days[^1].Free);

    private static Units Count(long free) => new((int)Math.Clamp(free, 0, int.MaxValue));
}
