namespace Nop.Plugin.Misc.Backorders.Domain.BackInStock;

/// <summary>How many units of a product one order may have.</summary>
/// <param name="Least">Below 1 it is 1.</param>
/// <param name="Most">0 or less: no limit but a sane one.</param>
/// <param name="Allowed">Only these, when there are any.</param>
public sealed record OrderableQuantity(int Least, int Most, IReadOnlyCollection<int> Allowed)
{
    private const int LIMIT = 10_000;

    /// <summary>The number that may be ordered and is nearest to what was asked: as many at least, if there is such a number.</summary>
    public int Clamp(int asked)
    {
        var least = Math.Clamp(Least, 1, LIMIT);
        var within = Math.Clamp(asked, least, Most <= 0 ? LIMIT : Math.Clamp(Most, least, LIMIT));
        var allowed = Allowed.Where(number => number is > 0 and <= LIMIT).Order().ToList();

        return allowed.Count == 0 ? within : allowed.Find(number => number >= within) is var enough and > 0 ? enough : allowed[^1];
    }
}
