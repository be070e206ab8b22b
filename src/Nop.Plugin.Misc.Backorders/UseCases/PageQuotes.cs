namespace Nop.Plugin.Misc.Backorders.UseCases;

/// <summary>Quotes of one page: notice, choices and alternatives ask for the same lines, and stock is read once for all of them.</summary>
public class PageQuotes(QuoteLines quotes)
{
    private readonly List<(int StoreId, IReadOnlyList<WantedLine> Lines, IReadOnlyList<Quote?> Quotes)> _known = [];

    /// <returns>A quote for each line, in the order given; null where nothing is short.</returns>
    public async Task<IReadOnlyList<Quote?>> RunAsync(IReadOnlyList<WantedLine> lines, int storeId)
    {
        var known = _known.Find(one => one.StoreId == storeId && one.Lines.SequenceEqual(lines));
        if (known.Quotes is not null)
            return known.Quotes;

        var made = await quotes.RunAsync(lines, storeId);
        _known.Add((storeId, [.. lines], made));

        return made;
    }
}
