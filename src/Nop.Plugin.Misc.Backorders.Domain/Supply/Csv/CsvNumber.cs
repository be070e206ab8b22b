using System.Globalization;
using System.Text.RegularExpressions;

namespace Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;

/// <summary>A whole number as spreadsheets write it: with signs between thousands, or with decimals that are nothing.</summary>
public static partial class CsvNumber
{
    /// <returns>Null when it is none.</returns>
    public static int? Read(string text)
    {
        var digits = Grouped().IsMatch(text) ? NoDigits().Replace(text, "") : Decimals().Replace(text, "");

        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>The same sign between all groups of three.</summary>
    [GeneratedRegex(@"^[0-9]{1,3}([.,'’ \u00A0\u202F])[0-9]{3}(\1[0-9]{3})*$")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"[^0-9]")]
    private static partial Regex NoDigits();

    [GeneratedRegex(@"(?<=^[0-9]+)[.,]0{1,2}$")]
    private static partial Regex Decimals();
}
