using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;

/// <param name="Line">The line of the file on which it begins, from 1.</param>
public sealed record CsvLine(int Line, IReadOnlyList<string> Cells);

/// <summary>
/// Text with separators as spreadsheets write it: cells may stand in quotes, hold separators, line breaks and doubled
/// quotes. The separator is the one that the first line uses.
/// </summary>
public static partial class CsvText
{
    private const char QUOTE = '"';
    private const char BYTE_ORDER_MARK = '\uFEFF';

    private static readonly SearchValues<char> _special = SearchValues.Create(",;\"\r\n\t");
    private static readonly char[] _separators = [',', ';', '\t'];

    /// <returns>Lines that hold something.</returns>
    /// <param name="most">Lines beyond that many are not read.</param>
    public static IReadOnlyList<CsvLine> Read(string text, int most)
    {
        var all = text.TrimStart(BYTE_ORDER_MARK);
        var separator = SeparatorOf(all);
        var lines = new List<CsvLine>();
        var (place, line) = (0, 1);

        while (place < all.Length && lines.Count < most)
        {
            var begins = line;
            var cells = ReadLine(all, separator, ref place, ref line);
            if (cells.Any(cell => cell.Length > 0))
                lines.Add(new(begins, cells));
        }

        return lines;
    }

    /// <summary>One line that any spreadsheet reads back; what would be a formula is made a text.</summary>
    public static string Write(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell));

    private static string Cell(string text)
    {
        var safe = Formula().Replace(text, "'");

        return safe.AsSpan().IndexOfAny(_special) < 0 ? safe : $"{QUOTE}{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}{QUOTE}";
    }

    // Outside of quotes; a comma on equal terms, since it gave the format its name.
    private static char SeparatorOf(string text)
    {
        var counts = new int[_separators.Length];
        var isQuoted = false;

        foreach (var sign in text)
        {
            if (sign == QUOTE)
                isQuoted = !isQuoted;
            else if (!isQuoted && sign is '\n' or '\r')
                break;
            else if (!isQuoted && Array.IndexOf(_separators, sign) is >= 0 and var index)
                counts[index]++;
        }

        return _separators[Array.IndexOf(counts, counts.Max())];
    }

    private static List<string> ReadLine(string text, char separator, ref int place, ref int line)
    {
        var cells = new List<string>();

        while (true)
        {
            cells.Add(Unmarked().Replace(ReadCell(text, separator, ref place, ref line).Trim(), ""));
            if (place >= text.Length)
                return cells;

            var sign = text[place++];
            if (sign == separator)
                continue;

            if (sign == '\r' && place < text.Length && text[place] == '\n')
                place++;

            line++;

            return cells;
        }
    }

    // Ends at a separator, at a line break or at the end; an unfinished quote takes the rest.
    private static string ReadCell(string text, char separator, ref int place, ref int line)
    {
        var cell = new StringBuilder();
        var (isQuoted, isBlank) = (false, true);

        for (; place < text.Length; place++)
        {
            var sign = text[place];
            if (isQuoted && IsQuotedQuote(text, place))
                cell.Append(text[++place]);
            else if (IsMark(sign, isQuoted, isBlank))
                isQuoted = !isQuoted;
            else if (!isQuoted && IsEnd(sign, separator))
                break;
            else
            {
                cell.Append(sign);
                isBlank &= char.IsWhiteSpace(sign);
                line += LinesOf(sign);
            }
        }

        return cell.ToString();
    }

    private static int LinesOf(char sign) => sign == '\n' ? 1 : 0;

    private static bool IsMark(char sign, bool isQuoted, bool isBlank) => sign == QUOTE && (isQuoted || isBlank);

    private static bool IsQuotedQuote(string text, int place) =>
        text[place] == QUOTE && place + 1 < text.Length && text[place + 1] == QUOTE;

    private static bool IsEnd(char sign, char separator) => sign == separator || sign is '\n' or '\r';

    /// <summary>
    /// Where a spreadsheet would begin a formula: at the beginning of a cell, and behind what separates cells in another
    /// country, since there a cell is cut into several.
    /// </summary>
    [GeneratedRegex("""(?:(?<=^|[,;|"\t\r\n])(?=[ ]*[=+@-]))|(?:^(?=[\t\r]))""")]
    private static partial Regex Formula();

    /// <summary>The mark that keeps it from that.</summary>
    [GeneratedRegex("""(?<=^|[,;|"\t\r\n])'(?=[ ]*[=+@-])""")]
    private static partial Regex Unmarked();
}
