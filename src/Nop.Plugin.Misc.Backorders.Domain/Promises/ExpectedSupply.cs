using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Promises;

/// <summary>Units that are expected to come in, and when they can leave the house again.</summary>
/// <param name="ReceiptId">The expected receipt that brings them.</param>
/// <param name="Arrives">First and last day on which they are expected.</param>
/// <param name="Leaves">The same after handling, on working days.</param>
public readonly record struct ExpectedSupply(
    int ReceiptId,
    (DateOnly From, DateOnly To) Arrives,
    (DateOnly From, DateOnly To) Leaves,
    Units Units)
{
    /// <summary>It should have come by now.</summary>
    public bool IsLate { get; init; }

    /// <summary>The first day on which it is expected is here or over, so that from now on it is today.</summary>
    public bool HasBegun { get; init; }

    /// <summary>A supplier that is late for longer is not believed to be later still.</summary>
    private const int MOST_DAYS_LATE = 14;

    /// <summary>
    /// A receipt that should have come by now is expected from the next working day on, for as many days as it is late
    /// already: a day in the past is no date that a shopper can be told, and the longer the delay the vaguer the rest.
    /// </summary>
    /// <exception cref="ArgumentException">The last day is before the first.</exception>
    public static ExpectedSupply Of(int receiptId, DateOnly from, DateOnly to, Units units, DateOnly today, PromiseRule rule)
    {
        if (to < from)
            throw new ArgumentException("The last day of a receipt is not before its first.", nameof(to));

        var late = Math.Clamp(today.DayNumber - to.DayNumber, 0, MOST_DAYS_LATE);
        var first = late > 0 ? rule.Calendar.Add(today, 1) : Later(from, today);
        var last = late > 0 ? first.AddDays(late - 1) : Later(to, today);

        return new(receiptId, (first, last), (AfterHandling(first, rule), AfterHandling(last, rule)), units)
        {
            IsLate = late > 0,
            HasBegun = from <= today
        };
    }

    /// <summary>The order in which receipts come in; the id makes it total (law 5).</summary>
    public static IReadOnlyList<ExpectedSupply> InOrder(IEnumerable<ExpectedSupply> supplies) =>
        [.. supplies.OrderBy(supply => supply.Leaves.To).ThenBy(supply => supply.Leaves.From).ThenBy(supply => supply.ReceiptId)];

    private static DateOnly AfterHandling(DateOnly arrives, PromiseRule rule) =>
        rule.Calendar.Add(rule.Calendar.OnOrAfter(arrives), rule.HandlingDays);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
