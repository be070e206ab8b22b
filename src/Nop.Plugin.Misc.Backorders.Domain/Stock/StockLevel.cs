namespace Nop.Plugin.Misc.Backorders.Domain.Stock;

/// <summary>
/// The stock number of a key together with the units that wait on it.
/// The shop subtracts an order from stock when it is placed, so units that wait are already inside a negative
/// <paramref name="Available"/>: a cancelled order raises it without any goods having arrived (law 2).
/// </summary>
public readonly record struct StockLevel(int Available, Units Waiting)
{
    private long Balance => (long)Available + Waiting.Value;

    /// <summary>What may be granted to waiting lines: never more than really arrived.</summary>
    public Units Grantable => new((int)Math.Clamp(Balance, 0, Waiting.Value));

    /// <summary>Units that some order owes and no backorder accounts for (law 3).</summary>
    public Units Unaccounted => new((int)Math.Clamp(-Balance, 0, int.MaxValue));

    /// <summary>What a new buyer can have at once.</summary>
    public Units Free => new(Math.Max(0, Available));
}
