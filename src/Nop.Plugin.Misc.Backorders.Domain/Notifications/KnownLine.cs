using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Notifications;

/// <summary>How an order stands with its payment, as far as its customer is told.</summary>
public enum PaymentStanding
{
    /// <summary>Paid, or to be paid later by agreement.</summary>
    Settled = 0,

    /// <summary>Not paid yet, and it has to be.</summary>
    Due = 10,

    /// <summary>Refunded or voided as a whole.</summary>
    Returned = 20
}

/// <summary>
/// What the customer of an order line may know of it: the one model that every page, mail and link reads (law 13). A part
/// that turned out to be short later, and of which nobody told the customer, counts as being in stock.
/// </summary>
/// <param name="Ready">Units in stock that have not left.</param>
/// <param name="Gone">Units that were in stock and have left.</param>
/// <param name="Figures">Of the backorder, as far as it is known.</param>
public readonly record struct KnownLine(Units Ready, Units Gone, Figures Figures)
{
    private static readonly Bucket[] _untoldFirst = [Bucket.Waiting, Bucket.Allocated, Bucket.Released, Bucket.Shipped, Bucket.Cancelled];

    /// <summary>How much of its date is shown.</summary>
    public DisplayMode Mode { get; init; }

    /// <summary>The order leaves as a whole, and something of it still waits.</summary>
    public bool IsTogether { get; init; }

    public PaymentStanding Payment { get; init; }

    /// <param name="figures">Of the backorder, as it is.</param>
    /// <param name="untold">Units of it that the customer does not know to be short.</param>
    /// <param name="line">Units of the order line.</param>
    /// <param name="left">Units of the line that left the house.</param>
    public static KnownLine Of(Figures figures, Units untold, Units line, Units left)
    {
        var covered = line.Less(figures.Standing);
        var gone = Units.Min(left.Less(figures.Shipped), covered);
        var (ready, known, hidden) = (covered - gone, figures, untold);

        foreach (var bucket in _untoldFirst)
        {
            var units = Units.Min(hidden, known.In(bucket));
            (known, hidden) = (known.Take(bucket, units), hidden - units);

            if (bucket == Bucket.Shipped)
                gone += units;
            else if (bucket != Bucket.Cancelled)
                ready += units;
        }

        return new(ready, gone, known);
    }
}
