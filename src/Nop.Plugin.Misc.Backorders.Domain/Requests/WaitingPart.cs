using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Requests;

/// <summary>The part of an order line that nothing was set aside for.</summary>
public static class WaitingPart
{
    /// <param name="parts">What waits of the line's product, or of each component of the bundle that it sells.</param>
    /// <param name="shipped">Units of the line that left the house.</param>
    /// <returns>Units of the line that can be taken off it. A bundle is taken off as a whole: its other components go, too.</returns>
    public static Units OfLine(IEnumerable<(Units Waiting, int UnitsPerLine)> parts, Units line, Units shipped)
    {
        var waiting = parts.Select(part => Shortage.OfBundles(part.Waiting, part.UnitsPerLine)).DefaultIfEmpty(Units.None).Max();

        return Units.Min(waiting, line.Less(shipped));
    }

    /// <summary>What an amount of a line becomes when the line has fewer units, to the four decimals that the shop stores.</summary>
    public static decimal Share(decimal amount, int unitsBefore, int unitsAfter)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unitsBefore);

        return Math.Round(amount * unitsAfter / unitsBefore, 4, MidpointRounding.AwayFromZero);
    }
}
