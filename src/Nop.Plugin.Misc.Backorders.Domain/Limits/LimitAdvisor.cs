namespace Nop.Plugin.Misc.Backorders.Domain.Limits;

/// <summary>What is advised to do about the backorders of a product. The numbers are stored: never change one.</summary>
public enum AdviceAction
{
    /// <summary>None any more.</summary>
    Close = 10,

    /// <summary>At most what is on the way.</summary>
    Cap = 20,

    /// <summary>As it was before.</summary>
    Reopen = 30
}

/// <summary>Why it is advised. The numbers are stored: never change one.</summary>
public enum AdviceReason
{
    NothingOnTheWay = 10,
    DatesMissed = 20,
    CancellationsRise = 30,
    SupplyConfirmed = 40
}

/// <summary>What is known of a product that customers wait for.</summary>
/// <param name="Coming">Units that confirmed receipts bring.</param>
/// <param name="Late">Units among those that wait whose promised day is over.</param>
/// <param name="Cancelled">Units of its backorders that were cancelled in the last thirty days.</param>
/// <param name="CancelledBefore">In the thirty days before those.</param>
/// <param name="IsSupplied">Its deliveries are recorded: that none is expected says something.</param>
/// <param name="HasRule">Somebody set a limit for it by hand.</param>
/// <param name="Applied">What was advised and done, and still holds; null: nothing.</param>
public sealed record AdviceFacts(
    long Waiting,
    long Coming,
    long Late,
    long Cancelled,
    long CancelledBefore,
    bool IsSupplied,
    bool HasRule,
    AdviceAction? Applied);

/// <param name="Units">By which it is justified: that wait, are late, were cancelled, or are on their way beyond what waits.</param>
public sealed record Advice(AdviceAction Action, AdviceReason Reason, int Units);

/// <summary>When backorders of a product should be closed, capped or taken again. What a person decided is left alone.</summary>
public static class LimitAdvisor
{
    /// <summary>Fewer cancelled units say nothing.</summary>
    private const int FEW = 3;

    /// <summary>One in so many: of those who wait that are late, or that cancelled.</summary>
    private const int SHARE = 5;

    public static Advice? Advise(AdviceFacts facts)
    {
        if (facts.Applied is AdviceAction.Close or AdviceAction.Cap)
            return facts.Coming > facts.Waiting
                ? new(AdviceAction.Reopen, AdviceReason.SupplyConfirmed, Units(facts.Coming - facts.Waiting))
                : null;

        return facts.HasRule || facts.Waiting <= 0 ? null : OfUnlimited(facts);
    }

    private static Advice? OfUnlimited(AdviceFacts facts)
    {
        if (facts is { Coming: 0, IsSupplied: true })
            return new(AdviceAction.Close, AdviceReason.NothingOnTheWay, Units(facts.Waiting));

        if (facts.Late > 0 && facts.Late * SHARE >= facts.Waiting)
            return new(CapOrClose(facts), AdviceReason.DatesMissed, Units(facts.Late));

        return HaveCancellationsRisen(facts)
            ? new(CapOrClose(facts), AdviceReason.CancellationsRise, Units(facts.Cancelled))
            : null;
    }

    private static AdviceAction CapOrClose(AdviceFacts facts) => facts.Coming > 0 ? AdviceAction.Cap : AdviceAction.Close;

    // Twice as many as before, and not just one of a hundred.
    private static bool HaveCancellationsRisen(AdviceFacts facts) =>
        facts.Cancelled >= FEW && facts.Cancelled >= 2 * facts.CancelledBefore && facts.Cancelled * SHARE >= facts.Waiting;

    private static int Units(long units) => (int)Math.Min(units, int.MaxValue);
}
