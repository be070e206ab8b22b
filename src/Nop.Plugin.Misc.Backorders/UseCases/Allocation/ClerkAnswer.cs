using Nop.Plugin.Misc.Backorders.Domain.Ledger;

namespace Nop.Plugin.Misc.Backorders.UseCases.Allocation;

/// <param name="BackorderId">The backorder that was left as it was.</param>
public sealed record Refused(int BackorderId, Refusal Why);

/// <summary>What came of an action on one or many backorders.</summary>
public sealed record ClerkAnswer(int Done, IReadOnlyList<Refused> Refusals)
{
    /// <summary>The backorders that were changed.</summary>
    public IReadOnlyList<int> DoneIds { get; init; } = [];
}
