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

    /// <summary>The last promised day was over before this version came, which is the first to tell of it: nobody is told.</summary>
    public const string OVERDUE_BEFORE = "overdue-before";

    /// <summary>No date could be told before.</summary>
    public const string DATE_KNOWN = "date-known";

    /// <summary>The product may be had from another day on.</summary>
    public const string START_MOVED = "start-moved";

    public static readonly IReadOnlyList<string> Reasons =
    [
        DELIVERY_EXPECTED, DELIVERY_MOVED, DELIVERY_GONE, OVERDUE, OVERDUE_BEFORE, DATE_KNOWN, START_MOVED
    ];

    /// <param name="current">What the shopper was promised last.</param>
    /// <param name="capable">What lead time promises for goods that are ordered now.</param>
    /// <param name="notBefore">The first day on which a pre-ordered product can leave; null: any.</param>
    /// <returns>Null when the promise stands.</returns>
    public static (Promise Promise, string Reason)? Of(
        Promise current,
        Coverage coverage,
        Promise capable,
        DateOnly today,
        DateOnly? notBefore = null)
    {
        var isOver = current.To < today;

        // A clerk's word holds until its day is over; that the date is not known, until the clerk says otherwise.
        if (current.Basis == PromiseBasis.Clerk && !isOver)
            return null;

        var wanted = SupplyPromise.Last(coverage, capable).NotBefore(notBefore);
        if (wanted == current)
            return null;

        var reason = isOver ? OVERDUE : Start(current, wanted, notBefore) ?? Delivery(current, coverage, wanted) ?? Known(current, wanted);

        return reason is null ? null : (wanted, reason);
    }

    private static string? Known(Promise current, Promise wanted) => current.To is null && wanted.To is not null ? DATE_KNOWN : null;

    // The days of a delivery have begun: what is left of them shrinks from day to day, and the last one stands.
    private static bool IsUnderWay(Promise current, Coverage coverage, Promise wanted)
    {
        return coverage.Last is { HasBegun: true }
            && current.Basis == wanted.Basis
            && current.To == wanted.To
            && current.From <= wanted.From;
    }

    // Who waits for the start of a product moves with it, once. What was promised without knowing of it cannot stay before it.
    private static string? Start(Promise current, Promise wanted, DateOnly? notBefore)
    {
        if (current.From is not { } from || wanted.To is null)
            return null;

        var isSooner = current.Basis == PromiseBasis.PreOrder && wanted.To < current.To;

        return isSooner || from < notBefore ? START_MOVED : null;
    }

    private static string? Delivery(Promise current, Coverage coverage, Promise wanted)
    {
        if (IsUnderWay(current, coverage, wanted))
            return null;

        var wasDelivery = current.Basis == PromiseBasis.ExpectedReceipt;
        if (coverage.Last is not { } last || !coverage.Uncovered.IsNone)
            return wasDelivery ? DELIVERY_GONE : null;

        // A late delivery is expected a little later each day; that is told when the promised day is over, not daily.
        if (last.IsLate && current.Basis is PromiseBasis.ExpectedReceipt or PromiseBasis.PreOrder)
            return null;

        return wasDelivery ? DELIVERY_MOVED : DELIVERY_EXPECTED;
    }
}
