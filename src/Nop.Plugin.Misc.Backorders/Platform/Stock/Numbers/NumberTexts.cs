using System.Text.RegularExpressions;
using Nop.Core.Domain.Catalog;
using Nop.Services.Localization;

namespace Nop.Plugin.Misc.Backorders.Platform.Stock.Numbers;

/// <summary>
/// Tells numbers that somebody set from changes that were added, by what the shop writes into its stock history. It writes
/// translated text, so each language is asked.
/// </summary>
public sealed class NumberTexts(ILocalizationService texts, ILanguageService languages)
{
    public const string EDITED = "edited";
    public const string IMPORTED = "imported";
    public const string SILENT = "silent";

    private const string MESSAGES = "Admin.StockQuantityHistory.Messages.";

    private static readonly (string Resource, string Cause)[] _set =
    [
        ($"{MESSAGES}Edit", EDITED),
        ($"{MESSAGES}Combination.Edit", EDITED),
        ($"{MESSAGES}ImportProduct.Edit", IMPORTED)
    ];

    // Where the product's warehouse changes along, the old number is taken off and the new one added, in words that name both.
    private static readonly (string Resource, string Cause)[] _moved =
    [
        // In some languages the one sentence begins as the other, so the longer is asked first.
        ($"{MESSAGES}ImportProduct.EditWarehouse", IMPORTED),
        ($"{MESSAGES}EditWarehouse", EDITED)
    ];

    /// <summary>
    /// True of a number that was added by a move to another warehouse: it was set only if it is not the one that was taken off.
    /// </summary>
    public static bool MayBeMoved(StockQuantityHistory row) => row.QuantityAdjustment == row.StockQuantity;

    /// <summary>What the history says of each kind of number that is set as it stands.</summary>
    public async Task<IReadOnlyDictionary<string, string>> CausesAsync()
    {
        var causes = new Dictionary<string, string>();
        foreach (var (text, cause) in await ReadAsync(_set))
            causes[text] = cause;

        return causes;
    }

    /// <returns>Who set the number; null when the row tells of a change that was added.</returns>
    public async Task<string?> CauseAsync(StockQuantityHistory row)
    {
        var message = row.Message ?? "";
        if ((await CausesAsync()).TryGetValue(message, out var cause))
            return cause;

        return MayBeMoved(row) ? (await ReadAsync(_moved)).Find(one => Words(one.Text).IsMatch(message)).Cause : null;
    }

    private static Regex Words(string template)
    {
        var words = Regex.Escape(template)
            .Replace(@"\{0}", ".*", StringComparison.Ordinal)
            .Replace(@"\{1}", ".*", StringComparison.Ordinal);

        return new($"^{words}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    private async Task<List<(string Text, string Cause)>> ReadAsync((string Resource, string Cause)[] resources)
    {
        var found = new List<(string, string)>();
        foreach (var language in await languages.GetAllLanguagesAsync(showHidden: true))
        {
            foreach (var (resource, cause) in resources)
            {
                if (await texts.GetResourceAsync(
                    resource,
                    language.Id,
                    logIfNotFound: false,
                    returnEmptyIfNotFound: true) is { Length: > 0 } text)
                    found.Add((text, cause));
            }
        }

        return found;
    }
}
