namespace Nop.Plugin.Misc.Backorders.Domain.Alternatives;

/// <summary>How much one product is like another, and in which order they are offered instead of it.</summary>
public static class Similarity
{
    public const int MOST = OPTIONS + PRICE + ATTRIBUTES + MANUFACTURER;

    private const int OPTIONS = 400;
    private const int PRICE = 300;
    private const int ATTRIBUTES = 200;
    private const int MANUFACTURER = 100;

    /// <returns>0 (nothing in common) to <see cref="MOST"/>.</returns>
    public static int Score(Traits wanted, Traits other)
    {
        return Shared(OPTIONS, wanted.Options, other.Options)
            + Near(PRICE, wanted.Price, other.Price)
            + Shared(ATTRIBUTES, wanted.Attributes, other.Attributes)
            + (wanted.Manufacturers.Any(other.Manufacturers.Contains) ? MANUFACTURER : 0);
    }

    /// <summary>
    /// What a clerk chose comes first, then what is related, then what is most alike. A product that comes from several
    /// sources counts as of the best. The id breaks ties: every server offers the same.
    /// </summary>
    public static IReadOnlyList<Candidate> Rank(Traits wanted, IEnumerable<Candidate> candidates)
    {
        return
        [
            .. candidates
                .GroupBy(candidate => candidate.ProductId)
                .Select(same => same.MinBy(one => (one.Source, one.DisplayOrder))!)
                .OrderBy(candidate => candidate.Source)
                .ThenBy(candidate => candidate.Source == CandidateSource.Category ? 0 : candidate.DisplayOrder)
                .ThenByDescending(candidate => Score(wanted, candidate.Traits))
                .ThenBy(candidate => candidate.ProductId)
        ];
    }

    // Of all that one of both has, the part that both have.
    private static int Shared(int most, IReadOnlyCollection<int> ones, IReadOnlyCollection<int> others)
    {
        var both = ones.Intersect(others).Count();
        var either = ones.Union(others).Count();

        return either == 0 ? 0 : most * both / either;
    }

    // Relative, so that 5 more matter for a cup and not for a boat.
    private static int Near(int most, decimal one, decimal other)
    {
        var (low, high) = (Math.Max(0, Math.Min(one, other)), Math.Max(0, Math.Max(one, other)));

        return high == 0 ? most : (int)(low / high * most);
    }
}
