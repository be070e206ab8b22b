namespace Nop.Plugin.Misc.Backorders.Domain.Alternatives;

/// <summary>Who says that a product could stand in for another: a person's word comes before what only looks alike.</summary>
public enum CandidateSource
{
    Clerk = 0,
    Related = 10,
    Similar = 20
}

/// <summary>What likeness is judged by. The price is in the primary store currency.</summary>
/// <param name="Categories">Ids of the categories in which the product stands, as far as they lie below the top level.</param>
/// <param name="WiderCategories">Those above them that lie below the top level themselves.</param>
/// <param name="Sheet">Ids of specification attributes of which something is said: what a data sheet has lines for.</param>
/// <param name="Options">Ids of specification attribute options: what those lines say.</param>
/// <param name="Choices">Ids of product attributes that can be chosen.</param>
/// <param name="Words">Of the name, as <see cref="NameWords"/> has them.</param>
public sealed record Traits(
    decimal Price,
    IReadOnlyCollection<int> Categories,
    IReadOnlyCollection<int> WiderCategories,
    IReadOnlyCollection<int> Sheet,
    IReadOnlyCollection<int> Options,
    IReadOnlyCollection<int> Choices,
    IReadOnlyCollection<string> Words);

/// <summary>A product that could stand in for another.</summary>
/// <param name="DisplayOrder">Means something among those of a person only.</param>
public sealed record Candidate(int ProductId, CandidateSource Source, int DisplayOrder, Traits Traits);
