using Nop.Plugin.Misc.Backorders.Domain.Alternatives;

namespace Nop.Plugin.Misc.Backorders.Platform.Alternatives;

/// <summary>
/// Something that is said of a product: a value of a specification attribute, or who made it. Names are those of the shop's first
/// language.
/// </summary>
/// <param name="GroupId">The specification attribute; 0 of makers.</param>
public sealed record Fact(int GroupId, string GroupName, int Id, string Name);

/// <summary>What is known of a product and is the same for everybody. Kept in the shop's cache, so it is plain data.</summary>
/// <param name="Hidden">
/// Specification options that are not shown on the product page, with their attributes: they make alike, but nobody reads them.
/// </param>
/// <param name="Categories">Below the top level.</param>
/// <param name="WiderCategories">Above those, and below the top level.</param>
/// <param name="Words">Of the name, without those of its makers.</param>
/// <param name="PictureId">The first; 0 when there is none.</param>
public sealed record ProductFacts(
    int ProductId,
    decimal Price,
    List<Fact> Specifications,
    List<Fact> Hidden,
    List<Fact> Makers,
    List<int> Attributes,
    bool HasRequiredChoices,
    List<int> Categories,
    List<int> WiderCategories,
    List<string> Words,
    int PictureId)
{
    public Traits Traits()
    {
        List<Fact> said = [.. Specifications, .. Hidden];

        return new(
            Price,
            Categories,
            WiderCategories,
            [.. said.Select(fact => fact.GroupId).Distinct()],
            [.. said.Select(fact => fact.Id)],
            Attributes,
            Words);
    }
}

/// <summary>
/// A product and what could be taken instead of it, the best first. Says nothing of stock, and nothing of who may see what.
/// </summary>
public sealed record CandidateList(ProductFacts Wanted, List<ProductFacts> Candidates);
