using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Promises;

/// <summary>
/// What can still be promised of dated supply, by which day, without breaking a promise that was made. What leaves on a
/// day is owed to those who were promised that day or an earlier one; a shortage later on eats the surplus of before
/// (backward consumption): <c>ATP(t) = min over t' ≥ t of supply(≤ t') − demand(≤ t')</c>.
/// </summary>
public sealed class AvailableToPromise
{
    private readonly List<(ExpectedSupply Supply, long Free)> _days;

    private AvailableToPromise(List<(ExpectedSupply, long)> days) => _days = days;

    /// <summary>Units that a new buyer can be promised when a receipt is in, receipt by receipt.</summary>
    public IEnumerable<(ExpectedSupply Supply, Units Free)> Days => _days.Select(day => (day.Supply, new Units((int)Math.Clamp(day.Free, 0, int.MaxValue))));

    /// <param name="demands">What is owed, and the last day on which it was promised to leave. Null: at once, since nobody could be told a day.</param>
    public static AvailableToPromise Of(IEnumerable<ExpectedSupply> supplies, IEnumerable<(DateOnly? DueOn, long Units)> demands)
    {
        var coming = ExpectedSupply.InOrder(supplies);
        var owed = ByDay(demands);
        var balances = new List<(DateOnly Day, long Balance)>();
        var (balance, supply, demand) = (0L, 0, 0);

        // Every day on which something comes or is due, with what is left of all until then.
        while (supply < coming.Count || demand < owed.Count)
        {
            var comes = supply < coming.Count ? coming[supply].Leaves.To : DateOnly.MaxValue;
            var isDue = demand < owed.Count && (supply == coming.Count || owed[demand].Day < comes);
            var day = isDue ? owed[demand].Day : comes;

            for (; supply < coming.Count && coming[supply].Leaves.To == day; supply++)
                balance += coming[supply].Units.Value;

            for (; demand < owed.Count && owed[demand].Day == day; demand++)
                balance -= owed[demand].Units;

            balances.Add((day, balance));
        }

        return new(Backwards(coming, balances));
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
    public Units Most => new((int)Math.Clamp(_days.Count == 0 ? 0 : _days.Max(day => day.Free), 0, int.MaxValue));

    // A queue of thousands is promised a few dozen days.
    private static List<(DateOnly Day, long Units)> ByDay(IEnumerable<(DateOnly? DueOn, long Units)> demands)
    {
        var days = new Dictionary<DateOnly, long>();
        foreach (var (dueOn, units) in demands)
        {
            var day = dueOn ?? DateOnly.MinValue;
            days[day] = days.GetValueOrDefault(day) + units;
        }

        return [.. days.Select(day => (day.Key, day.Value)).OrderBy(day => day.Key)];
    }

    private static List<(ExpectedSupply, long)> Backwards(IReadOnlyList<ExpectedSupply> coming, List<(DateOnly Day, long Balance)> balances)
    {
        var days = new List<(ExpectedSupply, long)>(coming.Count);
        var (least, place) = (long.MaxValue, balances.Count - 1);

        for (var supply = coming.Count - 1; supply >= 0; supply--)
        {
            for (; place >= 0 && balances[place].Day >= coming[supply].Leaves.To; place--)
                least = Math.Min(least, balances[place].Balance);

            days.Add((coming[supply], least));
        }

        days.Reverse();

        return days;
    }
}
