using Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;

namespace Domain.Tests.Supply;

public sealed class CsvTextTests
{
    private const int MOST = 100;

    [Theory]
    [InlineData("a,b\n1,2")]
    [InlineData("a;b\r\n1;2\r\n")]
    [InlineData("a\tb\r1\t2")]
    [InlineData("\uFEFFa;b\n\n  \n;\n1;2\n")]
    [InlineData("\"a\" , \"b\"\n 1 , \"2\" ")]
    public void Separators_line_ends_marks_and_empty_lines_of_all_spreadsheets_are_read(string text)
    {
        Assert.Equal(["a|b", "1|2"], Cells(text));
    }

    [Fact]
    public void Quotes_hold_separators_line_breaks_and_quotes()
    {
        Assert.Equal(["sku|note", "A,1|say \"when\"\nand where", "B|plain"], Cells("sku,note\n\"A,1\",\"say \"\"when\"\"\nand where\"\nB,plain"));
        Assert.Equal([1, 2, 4], CsvText.Read("sku,note\n\"A,1\",\"two\nlines\"\nB,plain", MOST).Select(line => line.Line));
    }

    [Fact]
    public void A_separator_within_quotes_does_not_decide_which_one_is_used()
    {
        Assert.Equal(["a,b,c,d|e", "1|2"], Cells("\"a,b,c,d\";e\n1;2"));
    }

    [Fact]
    public void A_quote_within_a_cell_is_a_sign_and_one_that_never_ends_takes_the_rest()
    {
        Assert.Equal(["a|b", "5\" pipe|1"], Cells("a,b\n5\" pipe,1"));
        Assert.Equal(["a|b", "1|2\n3,4"], Cells("a,b\n1,\"2\n3,4"));
    }

    [Fact]
    public void No_more_lines_are_read_than_are_wanted()
    {
        Assert.Equal(2, CsvText.Read("a\n1\n2\n3", 2).Count);
        Assert.Empty(CsvText.Read("", MOST));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"when\"", "\"say \"\"when\"\"\"")]
    [InlineData("", "")]
    public void What_a_spreadsheet_would_run_is_written_as_a_text(string cell, string written)
    {
        Assert.Equal($"{written},1", CsvText.Write([cell, "1"]));
    }

    private static IEnumerable<string> Cells(string text) => CsvText.Read(text, MOST).Select(line => string.Join('|', line.Cells));
}
