using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Ledger;

/// <summary>Why stock says more than there is. Stored by its number: never change one.</summary>
public enum PutBackCause
{
    None = 0,

    /// <summary>Units that had left were put back.</summary>
    Shipped = 10,

    /// <summary>The same units were put back more than once.</summary>
    Twice = 20,

    Both = 30,

    /// <summary>The order was cancelled, its units were put back, then or by a correction, and it stands again.</summary>
    StandsAgain = 40
}

/// <summary>
/// What was put back to stock of one order and stock key, against what can be there: ordered − shipped + returned (law 11).
/// It follows from what is stored now, so it does not matter in which order things happened, or how often they are looked at.
/// </summary>
/// <param name="SaidBack">Units of which somebody said that they are there.</param>
/// <param name="Corrected">
/// Units that were taken off stock again, because somebody said that they are not, less those that a correction gave back.
/// </param>
public sealed record PutBackCheck(IReadOnlyList<LineBooks> Lines, long SaidBack = 0, long Corrected = 0)
{
    private long Left => Math.Max(0, Lines.Sum(line => line.Shipped) - SaidBack);

    /// <summary>Units that are with customers.</summary>
    private long Away => Left - Math.Min(Left, Lines.Sum(line => line.CameBack));

    private long Balance =>
        Lines.Sum(line => line.Spoken - line.Taken) - SaidBack - Math.Min(Left, Lines.Sum(line => line.CameBack)) - Corrected;

    /// <summary>Units that stock says are there, and that cannot be.</summary>
    public Units Excess => Count(Balance);

    /// <summary>The other way round: units that stock owes to an order that wants them no more, and that never left.</summary>
    public Units Withheld => Count(-Balance);

    public PutBackCause Cause
    {
        get
        {
            if (Balance <= 0)
                return PutBackCause.None;

            if (Balance <= Away)
                return PutBackCause.Shipped;

            if (Away > 0)
                return PutBackCause.Both;

            // Put back by cancelling it, or by the correction of a stock that its status left owing.
            return Lines.Any(line => line.Stands && (line.PutBack > 0 || Corrected < 0)) ? PutBackCause.StandsAgain : PutBackCause.Twice;
        }
    }

    private static Units Count(long units) => new((int)Math.Clamp(units, 0, int.MaxValue));
}
