using System.Globalization;

namespace Nop.Plugin.Misc.Backorders.Platform.Promises;

/// <summary>Days without work, written as ISO dates with commas or line breaks between them.</summary>
internal static class Holidays
{
    private static readonly char[] _separators = [',', ';', '\n', '\r', ' ', '\t'];

    /// <returns>The days, and what could not be read as one.</returns>
    public static (IReadOnlyList<DateOnly> Days, IReadOnlyList<string> Unreadable) Parse(string? text)
    {
        var days = new List<DateOnly>();
        var unreadable = new List<string>();

        foreach (var word in (text ?? "").Split(_separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                days.Add(day);
            else
                unreadable.Add(word);
        }

        return (days, unreadable);
    }
}
