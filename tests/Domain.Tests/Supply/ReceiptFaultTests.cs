using Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;

namespace Domain.Tests.Supply;

/// <summary>What a clerk is shown of a row that could not be taken in: what stands in the file, as it stands there.</summary>
public sealed class ReceiptFaultTests
{
    private static readonly DateOnly _today = new(2026, 6, 1);

    [Fact]
    public void A_row_without_faults_shows_nothing()
    {
        Assert.Empty(Read("SKU-1,3,2026-06-10").Found);
    }

    [Theory]
    [InlineData("S,many,2026-06-10", RowFault.Units, "many")]
    [InlineData("S,3,soon", RowFault.Day, "soon")]
    [InlineData("S,3,2026-06-10,soon", RowFault.Day, "2026-06-10 – soon")]
    [InlineData("S,3,,soon", RowFault.Day, "soon")]
    [InlineData("S,3,2026-06-10,2026-06-09", RowFault.DayRange, "2026-06-10 – 2026-06-09")]
    [InlineData("S,3,2026-06-10,,perhaps", RowFault.Confirmed, "perhaps")]
    [InlineData("S,3,2026-06-10,,,,,,,2026-06-02", RowFault.OrderedOn, "2026-06-02")]
    [InlineData("S,3,6/10/2026,2026-12-24", RowFault.AmbiguousDay, "6/10/2026")]
    [InlineData("S,3,6/10/2026,6/11/2026", RowFault.AmbiguousDay, "6/10/2026 – 6/11/2026")]
    [InlineData("S,3,2026-06-10,,,,,,,5/4/2026", RowFault.AmbiguousDay, "5/4/2026")]
    public void A_fault_shows_what_is_wrong(string line, RowFault fault, string text)
    {
        var row = Read(line);

        Assert.Equal([fault], row.Faults);
        Assert.Equal([new(fault, text)], row.Found);
    }

    [Theory]
    [InlineData(",3,2026-06-10", RowFault.NoSku)]
    [InlineData("S,3", RowFault.NoDay)]
    [InlineData("S,,2026-06-10", RowFault.Units)]
    public void What_is_missing_shows_nothing(string line, RowFault fault)
    {
        var row = Read(line);

        Assert.Equal([fault], row.Faults);
        Assert.Empty(row.Found);
    }

    [Fact]
    public void Several_days_that_can_be_read_in_two_ways_are_one_fault()
    {
        var row = Read("S,3,6/10/2026,,,,,,,5/4/2026");

        Assert.Equal([RowFault.AmbiguousDay], row.Faults);
        Assert.Equal([new(RowFault.AmbiguousDay, "6/10/2026 – 5/4/2026")], row.Found);
        Assert.Equal((null, null), (row.Days, row.OrderedOn));
    }

    [Theory]
    [InlineData("S,3,2026-06-10", false)]
    [InlineData("S,3,2026-06-10,,yes", true)]
    [InlineData("S,3,2026-06-10,,no", true)]
    public void Silence_is_known_from_a_word(string line, bool saysConfirmed)
    {
        Assert.Equal(saysConfirmed, Read(line).SaysConfirmed);
    }

    [Fact]
    public void How_a_file_writes_days_is_seen_in_all_three_columns_of_days()
    {
        var columns = ReceiptColumns.Find(new(1, ["Date", "Ordered on", "SKU", "Expected to"]));

        Assert.Equal(
            ["6/10/2026", "6/12/2026", "5/4/2026", "6/11/2026", "", ""],
            ReceiptColumns.Days([new(2, ["6/10/2026", "5/4/2026", "S", "6/12/2026"]), new(3, ["6/11/2026"])], columns));
    }

    private static ReceiptRow Read(string line)
    {
        var lines = CsvText.Read(string.Join(',', ReceiptColumns.Names) + "\n" + line, 2);

        return ReceiptRow.Read(lines[1], ReceiptColumns.Find(lines[0]), _today);
    }
}
