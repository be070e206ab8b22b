using System.Text.Encodings.Web;

namespace Nop.Plugin.Misc.Backorders.Platform.Notifications.Mails;

/// <summary>Small tables as mail programs show them: all styles stand on the cells, everything written is encoded.</summary>
internal static class MailHtml
{
    private const string CELL = "padding:6px 10px;border:1px solid #d5d9de;text-align:start;vertical-align:top";

    public static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    /// <returns>Empty for an empty text.</returns>
    public static string Paragraph(string text) => text.Length == 0 ? "" : $"<p>{Encode(text)}</p>";

    /// <param name="url">Empty: the text alone.</param>
    public static string Link(string url, string text) => url.Length == 0 ? Encode(text) : $"<a href=\"{Encode(url)}\">{Encode(text)}</a>";

    /// <param name="rows">Cells that are HTML already.</param>
    public static string Table(IEnumerable<string> titles, IEnumerable<IEnumerable<string>> rows)
    {
        var head = string.Concat(titles.Select(title => $"<th style=\"{CELL}\">{Encode(title)}</th>"));
        var body = string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td style=\"{CELL}\">{cell}</td>"))}</tr>"));

        return $"<table style=\"border-collapse:collapse\"><tr>{head}</tr>{body}</table>";
    }
}
