namespace Nop.Plugin.Misc.Backorders.Domain.Promises;

/// <summary>How many days goods take to come in, at least and at most.</summary>
public readonly record struct LeadTime
{
    /// <summary>Ten years; more is a typing error, not a lead time.</summary>
    public const int MAX_DAYS = 3650;

    public LeadTime(int minDays, int maxDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minDays);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxDays, minDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxDays, MAX_DAYS);
        MinDays = minDays;
        MaxDays = maxDays;
    }

    public int MinDays { get; }

    public int MaxDays { get; }

    public static bool IsPossible(int minDays, int maxDays) => minDays >= 0 && maxDays >= minDays && maxDays <= MAX_DAYS;
}
