using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Promises;

/// <summary>What somebody in the queue waits for.</summary>
public readonly record struct Demand(int BackorderId, Units Units);

/// <summary>Which receipts bring what a line waits for.</summary>
/// <param name="First">The receipt with its first unit; null when none is expected.</param>
/// <param name="Last">The receipt with the last of its covered units.</param>
/// <param name="Uncovered">Units that no receipt brings.</param>
public readonly record struct Coverage(int BackorderId, ExpectedSupply? First, ExpectedSupply? Last, Units Uncovered);

/// <summary>
/// Gives dated supply to those who wait, in their turn: a line is served by what is left when all before it are served.
/// One pass over queue and receipts, so a long queue costs no more than reading it.
/// </summary>
public static class QueueWalk
{
    /// <param name="inTurn">The queue, the next one first.</param>
    public static IReadOnlyList<Coverage> Cover(IReadOnlyList<Demand> inTurn, IEnumerable<ExpectedSupply> supplies)
    {
        var coming = ExpectedSupply.InOrder(supplies.Where(supply => !supply.Units.IsNone));
        var covered = new Coverage[inTurn.Count];
        var (next, left) = (0, coming.Count > 0 ? coming[0].Units.Value : 0);

        for (var place = 0; place < covered.Length; place++)
        {
            var wanted = inTurn[place].Units.Value;
            ExpectedSupply? first = null, last = null;

            while (wanted > 0 && next < coming.Count)
            {
                first ??= coming[next];
                last = coming[next];
                var taken = Math.Min(wanted, left);
                (wanted, left) = (wanted - taken, left - taken);

                if (left == 0 && ++next < coming.Count)
                    left = coming[next].Units.Value;
            }

            covered[place] = new(inTurn[place].BackorderId, first, last, new(wanted));
        }

        return covered;
    }
}
