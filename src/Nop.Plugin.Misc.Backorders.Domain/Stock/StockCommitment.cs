namespace Nop.Plugin.Misc.Backorders.Domain.Stock;

public enum CommitmentKind
{
    /// <summary>Units of a backorder that stock was set aside for.</summary>
    Allocated = 10,

    /// <summary>Units of a backordered line that stock covered when the line was placed.</summary>
    CoveredPart = 20,

    /// <summary>A line without a backorder: stock covered all of it.</summary>
    CoveredLine = 30
}

/// <summary>Goods in the house that somebody counts on.</summary>
/// <param name="Id">Of the backorder; of the order line for a covered line.</param>
/// <param name="SinceUtc">When stock was set aside. What one delivery gave to several has one time.</param>
public readonly record struct StockCommitment(CommitmentKind Kind, int Id, Units Units, DateTime SinceUtc, DateTime PlacedOnUtc);

/// <summary>Who has to give way when there is less in the house than everybody counts on (law 3).</summary>
public static class LateShortage
{
    /// <summary>The newest claims give way first: whoever counted on the goods before them still does.</summary>
    /// <returns>The units that each claim gives up, newest first; claims that keep all are missing.</returns>
    public static IReadOnlyList<(StockCommitment Claim, Units Short)> Share(Units missing, IEnumerable<StockCommitment> claims)
    {
        var left = missing;
        var shares = new List<(StockCommitment, Units)>();

        // Backorders that were found late do not have their ids in the order in which they were placed.
        var newestFirst = claims
            .OrderByDescending(claim => claim.SinceUtc.Ticks)
            .ThenBy(claim => claim.Kind)
            .ThenByDescending(claim => claim.PlacedOnUtc.Ticks)
            .ThenByDescending(claim => claim.Id);

        foreach (var claim in newestFirst)
        {
            var given = Units.Min(left, claim.Units);
            if (given.IsNone)
                continue;

            shares.Add((claim, given));
            left -= given;
        }

        return shares;
    }
}
