namespace Nop.Plugin.Misc.Backorders.Domain.Stock;

/// <summary>The part of a line that stock does not cover.</summary>
public static class Shortage
{
    /// <summary>Of a line whose units are already subtracted: clamp(−available, 0, quantity).</summary>
    /// <param name="availableAfter">The stock number right after this line was subtracted.</param>
    public static Units OfPlacedLine(int availableAfter, Units quantity)
    {
        return Units.Min(new((int)Math.Clamp(-(long)availableAfter, 0, int.MaxValue)), quantity);
    }

    /// <summary>Of a line that is only wanted yet (product page, cart).</summary>
    public static Units OfWantedLine(Units free, Units quantity) => quantity - Units.Min(free, quantity);

    /// <summary>Bundles that cannot ship complete, since a component of them is missing: each lacks at least one unit.</summary>
    public static Units OfBundles(Units missing, int unitsPerLine)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unitsPerLine);

        return new((int)(((long)missing.Value + unitsPerLine - 1) / unitsPerLine));
    }

    /// <summary>
    /// Shares units that nobody accounts for among lines without a backorder: the newest line is short first,
    /// since older ones were covered before it.
    /// </summary>
    /// <returns>The short units of each line, in the order given.</returns>
    public static IReadOnlyList<Units> Share(Units unaccounted, IReadOnlyList<Units> newestFirst)
    {
        var left = unaccounted;
        var shares = new Units[newestFirst.Count];

        for (var line = 0; line < shares.Length; line++)
        {
            shares[line] = Units.Min(left, newestFirst[line]);
            left -= shares[line];
        }

        return shares;
    }
}
