using System.Globalization;
using System.Text.RegularExpressions;

namespace DemoStore.Factories;

/// <summary>Names of the platform's states as a shopper reads them: "NotYetShipped" becomes "Not yet shipped".</summary>
public static partial class Words
{
    public static string Of(Enum state)
    {
        var words = Borders().Replace(state.ToString(), " ").ToLower(CultureInfo.InvariantCulture);

        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Borders();
}
