using System.Globalization;
using System.Text.RegularExpressions;

namespace Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;

/// <summary>Which of 6/10 is the month.</summary>
public enum DayOrder
{
    Unknown,
    MonthFirst,
    DayFirst
}

/// <summary>A day as people and spreadsheets write it. One that can be read in two ways is not guessed.</summary>
/// <param name="IsAmbiguous">It can be read in two ways, and nothing says which.</param>
/// <param name="Value">Null when there is none, or when it cannot be read.</param>
public readonly partial record struct CsvDay(DateOnly? Value, bool IsBad, bool IsAmbiguous)
{
    private const int CENTURY = 2000;

    private static readonly string[] _plain = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "d-MMM-yyyy", "d-MMM-yy", "d MMM yyyy"];

    /// <param name="order">Of days that could be either; it decides no other.</param>
    public static CsvDay Read(string text, DayOrder order)
    {
        var day = WithoutTime().Replace(text.Trim(), "");
        if (day.Length == 0)
            return default;

        if (DateOnly.TryParseExact(day, _plain, CultureInfo.InvariantCulture, DateTimeStyles.None, out var plain))
            return new(plain, IsBad: false, IsAmbiguous: false);

        if (Parts(day) is not { } parts)
            return new(null, IsBad: true, IsAmbiguous: false);

        if (parts.IsDotted)
            return Of(parts.Year, parts.Second, parts.First);

        return Choose(Of(parts.Year, parts.First, parts.Second), Of(parts.Year, parts.Second, parts.First), order);
    }

    private static CsvDay Choose(CsvDay monthFirst, CsvDay dayFirst, DayOrder order)
    {
        if (monthFirst.IsBad)
            return dayFirst;

        if (dayFirst.IsBad || monthFirst == dayFirst || order == DayOrder.MonthFirst)
            return monthFirst;

        return order == DayOrder.DayFirst ? dayFirst : new(null, IsBad: false, IsAmbiguous: true);
    }

    /// <summary>What the other days of a file say: one that can be read in one way only says how the others are.</summary>
    /// <param name="pattern">How whoever brings the file writes days; it counts where the file says nothing and is written so.</param>
    public static DayOrder OrderIn(IEnumerable<string> texts, string pattern)
    {
        var written = texts.Select(text => WithoutTime().Replace(text.Trim(), ""))
            .Where(text => Parts(text) is { IsDotted: false })
            .ToList();
        var said = written.Select(text => Parts(text)!.Value).Select(parts => (parts.First > 12, parts.Second > 12) switch
        {
            (true, false) => DayOrder.DayFirst,
            (false, true) => DayOrder.MonthFirst,
            _ => DayOrder.Unknown
        }).Where(order => order != DayOrder.Unknown).Distinct().ToList();

        return said.Count switch
        {
            0 when written.TrueForAll(text => IsWrittenAs(text, pattern)) =>
                pattern.TrimStart().StartsWith('M') ? DayOrder.MonthFirst : DayOrder.DayFirst,
            1 => said[0],
            _ => DayOrder.Unknown
        };
    }

    // With or without zeros in front, and with the same signs between.
    private static bool IsWrittenAs(string text, string pattern)
    {
        return DateOnly.TryParseExact(text, pattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.ToString(pattern, CultureInfo.InvariantCulture) == text;
    }

    private static CsvDay Of(int year, int month, int day)
    {
        return month is >= 1 and <= 12 && year >= 1 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new(new DateOnly(year, month, day), IsBad: false, IsAmbiguous: false)
            : new(null, IsBad: true, IsAmbiguous: false);
    }

    private static (int First, int Second, int Year, bool IsDotted)? Parts(string text)
    {
        if (Numbers().Match(text) is not { Success: true } match)
            return null;

        int Number(int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

        return (Number(1), Number(3), match.Groups[4].Length == 2 ? CENTURY + Number(4) : Number(4), match.Groups[2].Value == ".");
    }

    [GeneratedRegex(@"^([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[T ]0{1,2}:00(:00(\.0+)?)?$")]
    private static partial Regex WithoutTime();
}
