using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Allocation;

public readonly record struct Grant(int BackorderId, Units Given);

/// <param name="LeftOver">What nobody in the queue could take.</param>
public sealed record AllocationPlan(IReadOnlyList<Grant> Grants, Units LeftOver);

public enum GrantRule
{
    /// <summary>A line takes whatever there is when its turn comes.</summary>
    Partial = 0,

    /// <summary>A line takes all that it waits for or nothing; units are kept for the line whose turn it is.</summary>
    CompleteLineOnly = 1
}
