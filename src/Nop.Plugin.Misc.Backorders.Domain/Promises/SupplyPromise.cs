using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Promises;

/// <summary>
/// What can be promised of expected receipts. What none of them covers is promised of lead time
/// (capable-to-promise), and never before what the receipts do cover.
/// </summary>
public static class SupplyPromise
{
    /// <summary>For a line in the queue: when its last unit leaves.</summary>
    /// <param name="capable">What lead time promises for goods that are ordered now.</param>
    public static Promise Last(Coverage coverage, Promise capable)
    {
        var covered = Of(coverage.Last);

        return coverage.Uncovered.IsNone && covered is not null ? covered : Later(capable, covered);
    }

    /// <summary>For a buyer who comes now: when all units leave.</summary>
    public static (Promise Promise, ExpectedSupply? By) New(AvailableToPromise available, Units wanted, Promise capable)
    {
        if (available.FirstFor(wanted) is { } supply)
            return (Of(supply)!, supply);

        // A part may still be covered; the rest cannot leave before it.
        var most = available.Most;

        return (Later(capable, most.IsNone ? null : Of(available.FirstFor(most))), null);
    }

    private static Promise? Of(ExpectedSupply? supply) =>
        supply is { } one ? Promise.Of(one.Leaves.From, one.Leaves.To, PromiseBasis.ExpectedReceipt) : null;

    private static Promise Later(Promise capable, Promise? covered)
    {
        return covered is null || capable.To is null ? capable : Promise.Latest([capable, covered]);
    }
}
