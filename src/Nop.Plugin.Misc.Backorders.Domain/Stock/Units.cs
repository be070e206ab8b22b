namespace Nop.Plugin.Misc.Backorders.Domain.Stock;

/// <summary>A count of goods. It cannot be negative.</summary>
public readonly record struct Units : IComparable<Units>
{
    public static readonly Units None;

    public Units(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Value = value;
    }

    public int Value { get; }

    public bool IsNone => Value == 0;

    public static Units Min(Units one, Units other) => new(Math.Min(one.Value, other.Value));

    public static Units Max(Units one, Units other) => new(Math.Max(one.Value, other.Value));

    /// <summary>What is left when so many are taken; nothing when they are more than there are.</summary>
    public Units Less(Units other) => new(Math.Max(0, Value - other.Value));

    /// <summary>Components of so many bundles. What no count can hold becomes the largest that one can.</summary>
    public Units Times(int factor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(factor);

        return new((int)Math.Min((long)Value * factor, int.MaxValue));
    }

    public int CompareTo(Units other) => Value.CompareTo(other.Value);

    public override string ToString() => $"{Value}";

    public static Units operator +(Units one, Units other) => new(checked(one.Value + other.Value));

    /// <exception cref="ArgumentOutOfRangeException">More is taken than is there.</exception>
    public static Units operator -(Units one, Units other) => new(one.Value - other.Value);

    public static bool operator <(Units one, Units other) => one.Value < other.Value;

    public static bool operator >(Units one, Units other) => one.Value > other.Value;

    public static bool operator <=(Units one, Units other) => one.Value <= other.Value;

    public static bool operator >=(Units one, Units other) => one.Value >= other.Value;
}
