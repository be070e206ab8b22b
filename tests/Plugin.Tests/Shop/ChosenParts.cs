using System.Globalization;
using System.Text.RegularExpressions;

namespace Plugin.Tests.Shop;

/// <summary>Attributes of a line that is a bundle, written as the test shop's parser reads them.</summary>
internal static partial class ChosenParts
{
    public static string Xml(params (int ValueId, int? EnteredQuantity)[] chosen)
    {
        return string.Concat(chosen.Select(one => string.Create(CultureInfo.InvariantCulture, $"<part value=\"{one.ValueId}\" quantity=\"{one.EnteredQuantity}\"/>")));
    }

    public static IEnumerable<(int ValueId, int? EnteredQuantity)> Read(string? xml)
    {
        foreach (Match match in Part().Matches(xml ?? ""))
        {
            var quantity = match.Groups[2].Value;
            yield return (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), quantity.Length == 0 ? null : int.Parse(quantity, CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex("""<part value="(\d+)" quantity="(\d*)"/>""")]
    private static partial Regex Part();
}
