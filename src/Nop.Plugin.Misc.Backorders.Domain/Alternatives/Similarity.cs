namespace Nop.Plugin.Misc.Backorders.Domain.Alternatives;

/// <summary>
/// Whether one product is the same kind of thing as another, how much it is like it, and in which order products are offered
/// instead. Weights and floor were set by one half of the judged products of the tests and are held against the other.
/// </summary>
public static class Similarity
{
    public const int MOST = 1000;

    /// <summary>What is less like it is not offered: nothing is a better answer than a torch for a rain jacket.</summary>
    public const int FLOOR = 810;

    private const int CATEGORY = 300;
    private const int PRICE = 250;
    private const int SHEET = 200;
    private const int WORDS = 150;
    private const int OPTIONS = 50;
    private const int CHOICES = 50;

    /// <summary>
    /// The same kind of thing: a shared category below the top level or a shared specification, for a price within the band.
    /// </summary>
    public static bool IsSameKind(Traits wanted, Traits other, PriceBand band)
    {
        return band.Holds(wanted.Price, other.Price)
            && (Nearness(wanted, other) > 0 || wanted.Options.Any(other.Options.Contains));
    }

    /// <summary>Of what can be compared. Where neither says anything, nothing speaks for or against them.</summary>
    /// <returns>0 (nothing in common) to <see cref="MOST"/>.</returns>
    public static int Score(Traits wanted, Traits other)
    {
        (int Weight, int Share)[] parts =
        [
            (CATEGORY, Nearness(wanted, other)),
            (PRICE, Near(wanted.Price, other.Price)),
            (WORDS, Shared(wanted.Words, other.Words) ?? 0),
            Compared(SHEET, Shared(wanted.Sheet, other.Sheet)),
            Compared(OPTIONS, Shared(wanted.Options, other.Options)),
            Compared(CHOICES, Shared(wanted.Choices, other.Choices))
        ];

        return parts.Sum(part => part.Weight * part.Share) / parts.Sum(part => part.Weight);
    }

    /// <summary>
    /// What a clerk chose comes first, then what is related, then what is most alike. A product that comes from several
    /// sources counts as of the best. The id breaks ties: every server offers the same.
    /// </summary>
    public static IReadOnlyList<Candidate> Rank(Traits wanted, IEnumerable<Candidate> candidates, PriceBand band)
    {
        return
        [
            .. candidates
                .GroupBy(candidate => candidate.ProductId)
                .Select(same => same.MinBy(one => (one.Source, one.DisplayOrder))!)
                .Select(candidate => (Candidate: candidate, Score: Score(wanted, candidate.Traits)))
                .Where(one => IsPersonsWord(one.Candidate) || MayBeOffered(wanted, one.Candidate.Traits, one.Score, band))
                .OrderBy(one => one.Candidate.Source)
                .ThenBy(one => IsPersonsWord(one.Candidate) ? one.Candidate.DisplayOrder : 0)
                .ThenByDescending(one => one.Score)
                .ThenBy(one => one.Candidate.ProductId)
                .Select(one => one.Candidate)
        ];
    }

    private static bool MayBeOffered(Traits wanted, Traits other, int score, PriceBand band) =>
        score >= FLOOR && IsSameKind(wanted, other, band);

    private static bool IsPersonsWord(Candidate candidate) => candidate.Source != CandidateSource.Similar;

    // The same category, or only the same one above it.
    private static int Nearness(Traits wanted, Traits other)
    {
        if (wanted.Categories.Any(other.Categories.Contains))
            return MOST;

        var others = other.Categories.Concat(other.WiderCategories);

        return wanted.Categories.Concat(wanted.WiderCategories).Intersect(others).Any() ? MOST / 2 : 0;
    }

    private static (int Weight, int Share) Compared(int weight, int? share) => share is { } known ? (weight, known) : (0, 0);

    // Of all that one of both has, the part that both have.
    private static int? Shared<T>(IReadOnlyCollection<T> ones, IReadOnlyCollection<T> others)
    {
        var either = ones.Union(others).Count();

        return either == 0 ? null : MOST * ones.Intersect(others).Count() / either;
    }

    // Relative, so that 5 more matter for a cup and not for a boat.
    private static int Near(decimal one, decimal other)
    {
        var (low, high) = (Math.Max(0, Math.Min(one, other)), Math.Max(0, Math.Max(one, other)));

        return high == 0 ? MOST : (int)(low / high * MOST);
    }
}
