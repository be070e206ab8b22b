using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Ledger;

/// <summary>From which buckets units are taken when the order says "less" or "gone".</summary>
public static class Withdrawal
{
    // Who gives units up gives first those that have no stock yet.
    private static readonly Bucket[] _cancelling = [Bucket.Waiting, Bucket.Allocated, Bucket.Released];

    // What left the house was, if at all possible, what had been cleared for it.
    private static readonly Bucket[] _shipping = [Bucket.Released, Bucket.Allocated, Bucket.Waiting];

    /// <returns>Moves to Cancelled of at most <paramref name="units"/>; less when less is open.</returns>
    public static IReadOnlyList<Move> Cancel(Figures figures, Units units) => Draw(figures, units, _cancelling, Bucket.Cancelled);

    /// <returns>Moves to Shipped of at most <paramref name="units"/>; less when less is open.</returns>
    public static IReadOnlyList<Move> Ship(Figures figures, Units units) => Draw(figures, units, _shipping, Bucket.Shipped);

    private static List<Move> Draw(Figures figures, Units units, Bucket[] from, Bucket to)
    {
        var moves = new List<Move>();
        var left = units;

        foreach (var bucket in from)
        {
            var taken = Units.Min(left, figures.In(bucket));
            if (taken.IsNone)
                continue;

            moves.Add(new(bucket, to, taken));
            left -= taken;
        }

        return moves;
    }
}
