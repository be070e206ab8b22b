using System.Net;
using System.Text.RegularExpressions;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications;

/// <summary>Attributes as the shop describes them, in HTML with a line for each, as one line of plain text.</summary>
internal static partial class PlainText
{
    public static string Of(string? html)
    {
        var text = Breaks().Replace(html ?? "", ", ");

        return WebUtility.HtmlDecode(Tags().Replace(text, "")).Trim();
    }

    [GeneratedRegex("<br ?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
