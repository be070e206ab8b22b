using Nop.Plugin.Misc.Backorders.Domain.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Requests;

/// <summary>What came of an edit that a clerk has to know.</summary>
/// <param name="IsStockCertain">False: look whether the units are in stock once, and not twice or never.</param>
/// <param name="IsLineCertain">False: somebody else changed the line meanwhile; look at its quantity.</param>
public sealed record EditOutcome(bool IsStockCertain, bool IsLineCertain, IReadOnlyList<string> Warnings)
{
    public static EditOutcome Certain { get; } = new(IsStockCertain: true, IsLineCertain: true, []);

    /// <summary>Why nothing was done to the order; null when it was.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>False: the units are off the line, but what is wanted instead could not be added.</summary>
    public bool IsComplete { get; init; } = true;

    public static EditOutcome Refused(Refusal refusal) => Certain with { Refusal = refusal };

    public EditOutcome And(EditOutcome next) =>
        new(IsStockCertain && next.IsStockCertain, IsLineCertain && next.IsLineCertain, [.. Warnings, .. next.Warnings])
        {
            Refusal = Refusal ?? next.Refusal,
            IsComplete = IsComplete && next.IsComplete
        };
}
