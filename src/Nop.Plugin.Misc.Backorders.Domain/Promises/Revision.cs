
namespace Nop.Plugin.Misc.Backorders.Domain.Promises;

/// <summary>
/// When a promise that was made is no longer the one to keep. The first promise stays on record (law 6); this only says
/// what is true now, and why. Reasons are short codes that pages and mails put into words.
/// </summary>
public static class Revision
{
    /// <summary>A delivery is expected that brings all that is waited for.</summary>
    public const string DELIVERY_EXPECTED = "delivery-expected";

    /// <summary>The delivery comes on another day, or another one brings it.</summary>
    public const string DELIVERY_MOVED = "delivery-moved";

    /// <summary>The delivery that was promised does not bring it any more.</summary>
    public const string DELIVERY_GONE = "delivery-gone";

    /// <summary>The last promised day is over.</summary>
    public const string OVERDUE = "overdue";

    /// <summary>No date could be told before.</summary>
    public const string DATE_KNOWN = "date-known";

    public static readonly IReadOnlyList<string> Reasons = [DELIVERY_EXPECTED, DELIVERY_MOVED, DELIVERY_GONE, OVERDUE, DATE_KNOWN];

    /// <param name="current">What the shopper was promised last.</param>
    /// <param name="capable">What lead time promises for goods that are ordered now.</param>
    /// <returns>Null when the promise stands.</returns>
    public static (Promise Promise, string Reason)? Of(Promise current, Coverage coverage, Promise capable, DateOnly today)
    {
        var isOver = current.To < today;

        // A clerk's word holds until its day is over.
        if (current.Basis == PromiseBasis.Clerk && !isOver)
            return null;

        var wanted = SupplyPromise.Last(coverage, capable);
        var isCovered = coverage.Uncovered.IsNone && coverage.Last is not null;
        if (wanted == current || Reason(current, coverage, isCovered, isOver, wanted) is not { } reason)
            return null;

        return (wanted, reason);
    }

    private static string? Reason(Promise current, Coverage coverage, bool isCovered, bool isOver, Promise wanted)
    {
        var wasDelivery = current.Basis == PromiseBasis.ExpectedReceipt;

        if (isOver)
            return OVERDUE;

        // A late delivery is expected a little later each day; that is told when the promised day is over, not daily.
        if (isCovered && wasDelivery)
            return coverage.Last!.Value.IsLate ? null : DELIVERY_MOVED;

        if (isCovered)
            return DELIVERY_EXPECTED;

        if (wasDelivery)
            return DELIVERY_GONE;

        return current.To is null && wanted.To is not null ? DATE_KNOWN : null;
    }
}
