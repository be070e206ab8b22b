using System.Globalization;

namespace Nop.Plugin.Misc.Backorders.Domain.Supply;

/// <summary>How many days goods take to come in, at least and at most.</summary>
public readonly record struct LeadTime
{
    /// <summary>Ten years; more is a typing error, not a lead time.</summary>
    public const int MAX_DAYS = 3650;

    // As keyboards have it, and as pages print it or a text program makes it: hyphens, figure dash, en and em dash, minus.
    private static readonly char[] _dashes = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212'];

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

    /// <summary>Reads "7" or "5-10", with whatever dash.</summary>
    /// <returns>Null when the text is something else.</returns>
    public static LeadTime? Parse(string? text)
    {
        if (text?.Split(_dashes, StringSplitOptions.TrimEntries) is not { Length: <= 2 } days || !IsNumber(days[0], out var min))
            return null;

        var max = min;
        if (days.Length == 2 && !IsNumber(days[1], out max))
            return null;

        return IsPossible(min, max) ? new LeadTime(min, max) : null;
    }

    public override string ToString() => MinDays == MaxDays ? $"{MinDays}" : $"{MinDays}-{MaxDays}";

    private static bool IsNumber(string text, out int number)
    {
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    public static bool IsPossible(int minDays, int maxDays) => minDays >= 0 && maxDays >= minDays && maxDays <= MAX_DAYS;
}
