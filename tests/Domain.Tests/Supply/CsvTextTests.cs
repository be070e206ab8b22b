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
    [InlineData("\"a\",\"b\"\n\"1\",\"2\"")]
    [InlineData("a,b\r1,2\r")]
    [InlineData("\r\n\r\na,b\r\n\r\n1,2\r\n\r\n")]
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
        Assert.Equal(["first\nline, and more, and more|e", "1|2"], Cells("\"first\nline, and more, and more\";e\n1;2"));
    }

    [Theory]
    [InlineData("sku;price\n1;2,50\n3,4,5;6", new[] { "sku|price", "1|2,50", "3,4,5|6" })]
    [InlineData("sku;price\r1;2,50\r3,4,5;6", new[] { "sku|price", "1|2,50", "3,4,5|6" })]
    [InlineData("a,b;c\n1,2;3", new[] { "a|b;c", "1|2;3" })]
    [InlineData("a;b\tc\n1;2\t3", new[] { "a|b\tc", "1|2\t3" })]
    [InlineData("a;b;c,d\n1;2;3,4", new[] { "a|b|c,d", "1|2|3,4" })]
    [InlineData("sku\nA,1;2", new[] { "sku", "A|1;2" })]
    public void The_first_line_alone_decides_and_on_equal_terms_the_comma_then_the_semicolon(string text, string[] lines)
    {
        Assert.Equal(lines, Cells(text));
    }

    [Theory]
    [InlineData("a\n\nb\n,\nc", new[] { 1, 3, 5 })]
    [InlineData("a\r\nb\r\n\r\nc", new[] { 1, 2, 4 })]
    [InlineData("a\rb\r\rc", new[] { 1, 2, 4 })]
    [InlineData("\"a\r\nb\nc\"\nd", new[] { 1, 4 })]
    public void A_line_is_named_by_where_it_begins_in_the_file(string text, int[] begins)
    {
        Assert.Equal(begins, CsvText.Read(text, MOST).Select(line => line.Line));
    }

    [Fact]
    public void An_empty_cell_keeps_its_place()
    {
        Assert.Equal(["a|b|c", "|2|", "||3"], Cells("a,b,c\n,2,\n\"\",,3"));
    }

    [Fact]
    public void A_quote_within_a_cell_is_a_sign_and_one_that_never_ends_takes_the_rest()
    {
        Assert.Equal(["a|b", "5\" pipe|1"], Cells("a,b\n5\" pipe,1"));
        Assert.Equal(["a|b", "1|2\n3,4"], Cells("a,b\n1,\"2\n3,4"));
        Assert.Equal(["a|b", "say \"when\"|1"], Cells("a,b\nsay \"when\",1"));
        Assert.Equal(["a|b", "two words|1"], Cells("a,b\n  \"two words\"  ,1"));
        Assert.Equal(["a|b", "\"|1"], Cells("a,b\n\"\"\"\",1"));
    }

    [Fact]
    public void No_more_lines_are_read_than_are_wanted()
    {
        Assert.Equal(2, CsvText.Read("a\n1\n2\n3", 2).Count);
        Assert.Equal(["a", "1"], CsvText.Read("a\n\n1\n2", 2).Select(line => line.Cells[0]));
        Assert.Empty(CsvText.Read("", MOST));
        Assert.Empty(CsvText.Read("a\n1", 0));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+49", "'+49")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("plain", "plain")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("1=1", "1=1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData(",b", "\",b\"")]
    [InlineData("\"b", "\"\"\"b\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("say \"when\"", "\"say \"\"when\"\"\"")]
    [InlineData("", "")]
    public void What_a_spreadsheet_would_run_is_written_as_a_text(string cell, string written)
    {
        Assert.Equal($"{written},1", CsvText.Write([cell, "1"]));
    }

    private static IEnumerable<string> Cells(string text) => CsvText.Read(text, MOST).Select(line => string.Join('|', line.Cells));
}
