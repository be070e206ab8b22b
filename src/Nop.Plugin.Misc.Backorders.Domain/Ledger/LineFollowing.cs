using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Ledger;

/// <summary>
/// How a backorder follows its order line. It compares what the line is with what it was when last looked at,
/// so it does not matter which events were heard, in which order, or how often (law 1).
/// </summary>
public static class LineFollowing
{
    /// <param name="lineQuantity">The quantity of the line when the backorder last looked.</param>
    /// <returns>The moves to make, in order. None when nothing changed.</returns>
    public static IReadOnlyList<Move> Follow(Figures figures, Units lineQuantity, LineFacts line)
    {
        if (!line.Stands)
            return Withdrawal.Cancel(figures, figures.Open);

        var dropped = lineQuantity.Less(line.Quantity);
        // A shipment that was deleted comes back first: what it held can be given up only then.
        var returning = dropped.IsNone ? [] : Ship(figures, Units.Min(line.Shipped, figures.Shipped));
        var returned = Moves.Apply(figures, returning);
        var cancelling = Withdrawal.Cancel(returned, dropped);
        var after = Moves.Apply(returned, cancelling);

        // Units of the line that stock covered when it was placed leave first.
        var covered = line.Quantity.Less(after.Standing);
        var shipped = Units.Min(line.Shipped.Less(covered), after.Standing);

        return [.. returning, .. cancelling, .. Ship(after, shipped)];
    }

    /// <summary>Units by which the line grew; how many of them are short depends on stock.</summary>
    public static Units Growth(Units lineQuantity, LineFacts line)
    {
        return line.Stands ? line.Quantity.Less(lineQuantity) : Units.None;
    }

    private static IReadOnlyList<Move> Ship(Figures figures, Units target)
    {
        return target < figures.Shipped
            ? [new(Bucket.Shipped, Bucket.Released, figures.Shipped - target)]
            : Withdrawal.Ship(figures, target - figures.Shipped);
    }
}
