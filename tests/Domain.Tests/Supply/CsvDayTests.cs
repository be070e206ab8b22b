using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;

namespace Domain.Tests.Supply;

/// <summary>Days and numbers as spreadsheets of several countries write them.</summary>
public sealed class CsvDayTests
{
    [Theory]
    [InlineData("2026-06-10", "2026-06-10")]
    [InlineData("2026-6-10", "2026-06-10")]
    [InlineData("2026/06/10", "2026-06-10")]
    [InlineData("10.06.2026", "2026-06-10")]
    [InlineData("10.6.26", "2026-06-10")]
    [InlineData("6/25/2026", "2026-06-25")]
    [InlineData("25/6/2026", "2026-06-25")]
    [InlineData("25-06-2026", "2026-06-25")]
    [InlineData("6/6/2026", "2026-06-06")]
    [InlineData("10-Jun-2026", "2026-06-10")]
    [InlineData("10-Jun-26", "2026-06-10")]
    [InlineData("10 Jun 2026", "2026-06-10")]
    // The first and the last day, month and year that there are.
    [InlineData("01.06.2026", "2026-06-01")]
    [InlineData("30.06.2026", "2026-06-30")]
    [InlineData("15.01.2026", "2026-01-15")]
    [InlineData("15.12.2026", "2026-12-15")]
    [InlineData("15.06.0001", "0001-06-15")]
    [InlineData("15.06.9999", "9999-06-15")]
    [InlineData("2026-06-10 00:00:00", "2026-06-10")]
    [InlineData("10.06.2026 00:00", "2026-06-10")]
    public void One_reading_is_read(string text, string day)
    {
        Assert.Equal(new CsvDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), false, false), CsvDay.Read(text, DayOrder.Unknown));
    }

    [Theory]
    [InlineData("6/10/2026", DayOrder.MonthFirst, "2026-06-10")]
    [InlineData("6/10/2026", DayOrder.DayFirst, "2026-10-06")]
    [InlineData("06-10-2026", DayOrder.DayFirst, "2026-10-06")]
    [InlineData("10.06.2026", DayOrder.MonthFirst, "2026-06-10")]
    public void Two_readings_are_decided_by_the_file(string text, DayOrder order, string day)
    {
        Assert.Equal(new CsvDay(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), false, false), CsvDay.Read(text, order));
        Assert.Equal(text.Contains('.', StringComparison.Ordinal), CsvDay.Read(text, DayOrder.Unknown) is { IsAmbiguous: false });
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("13/13/2026")]
    [InlineData("2/30/2026")]
    [InlineData("10.13.2026")]
    [InlineData("15.06.0000")]
    [InlineData("0.06.2026")]
    [InlineData("15.0.2026")]
    [InlineData("31.06.2026")]
    [InlineData("6/10")]
    [InlineData("6/10-2026")]
    [InlineData("2026-06-10 14:00:00")]
    [InlineData("46183")]
    public void No_reading_is_refused(string text)
    {
        Assert.Equal(new CsvDay(null, true, false), CsvDay.Read(text, DayOrder.MonthFirst));
    }

    [Theory]
    [InlineData("M/d/yyyy", DayOrder.MonthFirst, "6/10/2026")]
    [InlineData("dd/MM/yyyy", DayOrder.DayFirst, "06/10/2026")]
    [InlineData("M/d/yyyy", DayOrder.Unknown, "06/10/2026")]
    [InlineData("dd.MM.yyyy", DayOrder.Unknown, "6/10/2026")]
    [InlineData("M/d/yyyy", DayOrder.DayFirst, "6/10/2026", "25/6/2026")]
    [InlineData("dd/MM/yyyy", DayOrder.MonthFirst, "6/10/2026", "6/25/2026")]
    [InlineData("M/d/yyyy", DayOrder.Unknown, "6/10/2026", "6/25/2026", "25/6/2026")]
    [InlineData("M/d/yyyy", DayOrder.MonthFirst, "2026-06-25", "10.06.2026")]
    // Twelve may be either, and a day with midnight behind it is a day.
    [InlineData("dd.MM.yyyy", DayOrder.Unknown, "12/10/2026")]
    [InlineData("dd.MM.yyyy", DayOrder.Unknown, "10/12/2026")]
    [InlineData("M/d/yyyy", DayOrder.DayFirst, "6/10/2026", "25/6/2026 00:00:00")]
    public void The_other_days_of_the_file_come_before_the_reader(string pattern, DayOrder order, params string[] texts)
    {
        Assert.Equal(order, CsvDay.OrderIn(texts, pattern));
    }

    [Theory]
    [InlineData("12", 12)]
    [InlineData("1,000", 1000)]
    [InlineData("1.000", 1000)]
    [InlineData("1 000", 1000)]
    [InlineData("1\u00A0000", 1000)]
    [InlineData("1\u202F000", 1000)]
    [InlineData("1'000", 1000)]
    [InlineData("1,000,000", 1_000_000)]
    [InlineData("12.0", 12)]
    [InlineData("12,00", 12)]
    [InlineData("1,5", null)]
    [InlineData("1,00,000", null)]
    [InlineData("1,000.000", null)]
    [InlineData("12.5", null)]
    [InlineData("-3", null)]
    [InlineData("+3", null)]
    [InlineData("", null)]
    [InlineData("many", null)]
    [InlineData("99999999999", null)]
    public void Whole_numbers_are_read_with_signs_between_thousands(string text, int? number)
    {
        Assert.Equal(number, CsvNumber.Read(text));
    }

    [Theory]
    [InlineData("10@10", "10@10", "Known:1")]
    [InlineData("10@15", "10@10", "Change:1")]
    [InlineData("12@10", "10@10", "Change:1")]
    [InlineData("5@20", "10@10", "Further:0")]
    [InlineData("10@10 5@20", "10@10", "Known:1 Further:0")]
    [InlineData("10@15", "10@10!", "Further:0")]
    [InlineData("10@10", "10@10!", "Known:1")]
    [InlineData("10@10 10@20", "", "New:0 New:0")]
    [InlineData("10@11 10@20", "10@10 10@21", "Change:1 Change:2")]
    [InlineData("10@10 10@10", "10@10", "Known:1 Further:0")]
    // Of two the one whose day is nearest, before or after.
    [InlineData("10@15", "10@12 10@16", "Change:2")]
    [InlineData("10@15", "10@19 10@12", "Change:2")]
    public void An_order_that_comes_again(string rows, string standing, string expected)
    {
        var matched = ReceiptMatching.Match(Deliveries(rows), Deliveries(standing));

        Assert.Equal(expected, string.Join(' ', matched.OrderBy(one => one.Key).Select(one => $"{one.Value.Meaning}:{one.Value.Of}")));
    }

    private static IReadOnlyList<OrderedDelivery> Deliveries(string text) =>
    [
        .. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((one, index) =>
        {
            var parts = one.TrimEnd('!').Split('@').Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            var day = new DateOnly(2026, 6, parts[1]);

            return new OrderedDelivery(index + 1, parts[0], ExpectedDays.Stored(day, day), IsOpen: !one.EndsWith('!'));
        })
    ];

    [Theory]
    [InlineData("x;=1+1", "\"x;'=1+1\"")]
    [InlineData("x,@SUM(A1)", "\"x,'@SUM(A1)\"")]
    [InlineData("x\t-2", "\"x\t'-2\"")]
    [InlineData("two\n=1", "\"two\n'=1\"")]
    [InlineData("a; +1", "\"a;' +1\"")]
    [InlineData("1-1", "1-1")]
    public void A_formula_behind_a_separator_is_made_a_text_and_read_back(string cell, string written)
    {
        Assert.Equal(written, CsvText.Write([cell]));
        Assert.Equal(cell, Assert.Single(CsvText.Read($"a\n{written}", 5).Skip(1)).Cells[0]);
    }
}
