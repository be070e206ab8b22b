namespace Nop.Plugin.Misc.Backorders.Domain.Alternatives;

/// <summary>How far the price of something similar may be from what is wanted.</summary>
/// <param name="Percent">Of the wanted price, more or less; 0: whatever it costs.</param>
public readonly record struct PriceBand(int Percent)
{
    public bool IsOpen => Percent <= 0;

    /// <summary>Of the wanted price.</summary>
    public decimal Low => 1 - Math.Min(100, Percent) / 100m;

    public decimal High => 1 + Percent / 100m;

    public bool Holds(decimal wanted, decimal other) => IsOpen || (other >= wanted * Low && other <= wanted * High);
}
