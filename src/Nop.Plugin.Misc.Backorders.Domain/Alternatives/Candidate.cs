namespace Nop.Plugin.Misc.Backorders.Domain.Alternatives;

/// <summary>Who says that a product could stand in for another: a person's word comes before what only looks alike.</summary>
public enum CandidateSource
{
    Clerk = 0,
    Related = 10,
    Category = 20
}

/// <summary>What likeness is judged by. The price is in the primary store currency.</summary>
/// <param name="Options">Ids of specification attribute options.</param>
/// <param name="Attributes">Ids of product attributes that can be chosen.</param>
public sealed record Traits(
    decimal Price,
    IReadOnlyCollection<int> Options,
    IReadOnlyCollection<int> Attributes,
    IReadOnlyCollection<int> Manufacturers);

/// <summary>A product that could stand in for another.</summary>
/// <param name="DisplayOrder">Means something among those of a person only.</param>
public sealed record Candidate(int ProductId, CandidateSource Source, int DisplayOrder, Traits Traits);
