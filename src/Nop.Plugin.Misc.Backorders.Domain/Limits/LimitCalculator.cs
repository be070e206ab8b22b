namespace Nop.Plugin.Misc.Backorders.Domain.Limits;

/// <summary>Confirmed units, by the last day on which they are expected.</summary>
public readonly record struct LimitSupply(DateOnly Day, int Units);

/// <summary>What a limit is reckoned with.</summary>
/// <param name="Free">Units in stock that a new buyer has at once.</param>
/// <param name="Waiting">Units that wait already, and those that somebody is ordering in this moment.</param>
/// <param name="OfCustomer">Units among them that wait for this customer.</param>
/// <param name="Promised">The last day that lead time promises to who orders now; null: it promises none.</param>
public sealed record LimitFacts(
    DateOnly Today,
    int Free,
    long Waiting,
    long OfCustomer,
    IReadOnlyList<LimitSupply> Supply,
    DateOnly? Promised);

/// <summary>Why no more can be ordered.</summary>
public enum LimitReason
{
    None = 0,
    NotYet = 10,
    Units = 20,
    OnTheWay = 30,
    WithinDays = 40,
    PerOrder = 50,
    PerCustomer = 60
}

/// <summary>How many units can still be ordered, why not more, and when.</summary>
/// <param name="Most">With those in stock; null: any number.</param>
/// <param name="More">The day from which on more can be ordered; null: nobody knows.</param>
public sealed record LimitAnswer(int? Most, LimitReason Reason, DateOnly? More)
{
    public static LimitAnswer Unlimited { get; } = new(null, LimitReason.None, null);

    public bool Allows(long wanted) => Most is not { } most || wanted <= most;

    public bool IsClosed => Most == 0;
}

/// <summary>How many can still be ordered, and why, and when more.</summary>
public static class LimitCalculator
{
    private sealed record Bound(long Units, LimitReason Reason, DateOnly? More);

    public static LimitAnswer Answer(LimitRule rule, LimitFacts facts)
    {
        // Of equal bounds the first is told: what holds for everybody before what holds for one.
        var binding = Bounds(rule, facts, ofOrder: 0).MinBy(bound => bound.Units);
        if (binding is null)
            return LimitAnswer.Unlimited;

        var most = Math.Max(0, facts.Free) + Math.Max(0, binding.Units);

        return new((int)Math.Min(most, int.MaxValue), binding.Reason, binding.More);
    }

    /// <summary>Of what an order put on backorder, the units that the rule would not have allowed.</summary>
    /// <param name="facts">As it is now: what the order waits for is counted.</param>
    public static int Over(LimitRule rule, LimitFacts facts, int ofOrder)
    {
        var over = Bounds(rule, facts, ofOrder).Select(bound => -bound.Units).DefaultIfEmpty(0).Max();

        return (int)Math.Clamp(over, 0, Math.Max(0, ofOrder));
    }

    private static IEnumerable<Bound> Bounds(LimitRule rule, LimitFacts facts, int ofOrder)
    {
        if (rule.FirstDay is { } first && first > facts.Today)
            yield return new(-ofOrder, LimitReason.NotYet, first);

        if (OfBasis(rule, facts) is { } ofBasis)
            yield return ofBasis;

        if (rule.MostPerOrder > 0)
            yield return new(rule.MostPerOrder - ofOrder, LimitReason.PerOrder, null);

        if (rule.MostPerCustomer > 0)
            yield return new(rule.MostPerCustomer - facts.OfCustomer, LimitReason.PerCustomer, null);
    }

    private static Bound? OfBasis(LimitRule rule, LimitFacts facts) => rule.Basis switch
    {
        LimitBasis.Units => new(rule.Amount - facts.Waiting, LimitReason.Units, WhenServed(rule.Amount, facts)),
        LimitBasis.OnTheWay => new(SuppliedBy(facts, DateOnly.MaxValue) - facts.Waiting, LimitReason.OnTheWay, null),
        LimitBasis.WithinDays => WithinDays(rule.Amount, facts),
        _ => null
    };

    // The first delivery after which fewer wait than may.
    private static DateOnly? WhenServed(int amount, LimitFacts facts)
    {
        var needed = Math.Max(0, facts.Waiting - amount);
        var coming = 0L;
        foreach (var supply in facts.Supply.OrderBy(supply => supply.Day))
        {
            coming += supply.Units;
            if (coming > needed && facts.Waiting > 0 && amount > 0)
                return Later(supply.Day, facts.Today);
        }

        return null;
    }

    private static Bound? WithinDays(int days, LimitFacts facts)
    {
        var last = AddDays(facts.Today, days);
        if (facts.Promised is { } promised && promised <= last)
            return null;

        var left = SuppliedBy(facts, last) - facts.Waiting;

        return new(left, LimitReason.WithinDays, WhenWithin(days, last, left, facts));
    }

    // The first day on which a later delivery, of which something is left, is near enough.
    private static DateOnly? WhenWithin(int days, DateOnly last, long left, LimitFacts facts)
    {
        var free = Math.Min(0, left);
        foreach (var supply in facts.Supply.Where(supply => supply.Day > last).OrderBy(supply => supply.Day))
        {
            free += supply.Units;
            if (free > 0)
                return supply.Day.AddDays(-days);
        }

        return null;
    }

    private static long SuppliedBy(LimitFacts facts, DateOnly day) =>
        facts.Supply.Where(supply => supply.Day <= day).Sum(supply => (long)supply.Units);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly AddDays(DateOnly day, int days) =>
        DateOnly.MaxValue.DayNumber - day.DayNumber < days ? DateOnly.MaxValue : day.AddDays(days);
}
