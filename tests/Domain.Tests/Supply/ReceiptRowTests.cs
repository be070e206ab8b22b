using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;

namespace Domain.Tests.Supply;

public sealed class ReceiptRowTests
{
    private static readonly DateOnly _today = new(2026, 6, 1);

    [Fact]
    public void Columns_are_found_by_their_names_in_any_order_and_spelling()
    {
        var columns = ReceiptColumns.Find(new(1, ["Ordered on", "PRODUCT SKU", "expected_to", "Qty", "expected-from", "colour", "sku"]));

        Assert.Equal(
            [(ReceiptColumn.Sku, 1), (ReceiptColumn.Units, 3), (ReceiptColumn.From, 4), (ReceiptColumn.To, 2), (ReceiptColumn.OrderedOn, 0)],
            columns.OrderBy(column => column.Key).Select(column => (column.Key, column.Value)));
    }

    [Fact]
    public void The_names_that_are_offered_are_understood()
    {
        Assert.Equal(Enum.GetValues<ReceiptColumn>(), ReceiptColumns.Find(new(1, [.. ReceiptColumns.Names])).OrderBy(column => column.Value).Select(column => column.Key));
    }

    [Theory]
    [InlineData(ReceiptColumn.Sku, "SKU", "Product SKU", "Combination SKU")]
    [InlineData(ReceiptColumn.Units, "Units", "Quantity", "Qty")]
    [InlineData(ReceiptColumn.From, "From", "Expected from", "Expected", "Date")]
    [InlineData(ReceiptColumn.To, "To", "Expected to")]
    [InlineData(ReceiptColumn.Confirmed, "Confirmed", "confirmed?")]
    [InlineData(ReceiptColumn.Supplier, "Supplier")]
    [InlineData(ReceiptColumn.Reference, "Reference", "Purchase order", "PO")]
    [InlineData(ReceiptColumn.Warehouse, "Warehouse")]
    [InlineData(ReceiptColumn.Note, "Note")]
    [InlineData(ReceiptColumn.OrderedOn, "Ordered on", "Ordered")]
    public void Each_column_goes_by_these_names(ReceiptColumn column, params string[] names)
    {
        Assert.All(names, name => Assert.Equal([(column, 1)], ReceiptColumns.Find(new(1, ["colour", name])).Select(found => (found.Key, found.Value))));
    }

    [Fact]
    public void Without_an_article_its_units_and_a_day_nothing_can_be_read()
    {
        Assert.Equal([ReceiptColumn.Sku, ReceiptColumn.Units, ReceiptColumn.From], ReceiptColumns.Needed);
    }

    [Fact]
    public void A_full_row_is_read()
    {
        var row = Read("SKU-1,12,2026-06-10,2026-06-12,no,Acme,PO-7,Warehouse 1,fragile,2026-05-20");

        Assert.Empty(row.Faults);
        Assert.Equal(("SKU-1", 12, false, "Acme", "PO-7", "Warehouse 1", "fragile"), (row.Sku, row.Units, row.IsConfirmed, row.Supplier, row.Reference, row.Warehouse, row.Note));
        Assert.Equal((new DateOnly(2026, 6, 10), new DateOnly(2026, 6, 12), new DateOnly(2026, 5, 20)), (row.Days!.Value.From, row.Days.Value.To, row.OrderedOn));
    }

    [Theory]
    [InlineData("SKU-1,3,2026-06-10")]
    [InlineData("SKU-1,3,2026-06-10,")]
    [InlineData("SKU-1,3,,2026-06-10,yes")]
    public void One_day_is_enough_and_who_says_nothing_confirms(string line)
    {
        var row = Read(line);

        Assert.Empty(row.Faults);
        Assert.Equal((new DateOnly(2026, 6, 10), new DateOnly(2026, 6, 10), true), (row.Days!.Value.From, row.Days.Value.To, row.IsConfirmed));
        Assert.Null(row.OrderedOn);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("1", true)]
    [InlineData("y", true)]
    [InlineData("Yes", true)]
    [InlineData("TRUE", true)]
    [InlineData("x", true)]
    [InlineData("0", false)]
    [InlineData("n", false)]
    [InlineData("No", false)]
    [InlineData("FALSE", false)]
    public void Yes_and_no_are_read_in_these_words(string word, bool isConfirmed)
    {
        var row = Read($"SKU-1,3,2026-06-10,,{word}");

        Assert.Empty(row.Faults);
        Assert.Equal(isConfirmed, row.IsConfirmed);
    }

    [Theory]
    [InlineData("2026-06-01")]
    [InlineData("2016-06-03")]
    public void It_can_have_been_ordered_today_and_up_to_ten_years_ago(string day)
    {
        var row = Read($"SKU-1,3,2026-06-10,,,,,,,{day}");

        Assert.Empty(row.Faults);
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), row.OrderedOn);
    }

    [Fact]
    public void What_cannot_be_leaves_nothing_behind_that_could_be_taken_for_said()
    {
        var row = Read("SKU-1,many,soon,,perhaps,,,,,tomorrow");

        Assert.Equal((0, null, false, null), (row.Units, row.Days, row.IsConfirmed, row.OrderedOn));
    }

    [Fact]
    public void A_row_with_fewer_cells_or_a_file_with_fewer_columns_leaves_the_rest_unsaid()
    {
        var row = ReceiptRow.Read(new(7, ["2026-06-10", "SKU-1", "10000000"]), ReceiptColumns.Find(new(1, ["date", "sku", "qty", "note"])), _today);

        Assert.Empty(row.Faults);
        Assert.Equal((7, "SKU-1", 10_000_000, true), (row.Line, row.Sku, row.Units, row.IsConfirmed));
        Assert.Equal(("", "", "", ""), (row.Supplier, row.Reference, row.Warehouse, row.Note));
    }

    [Theory]
    [InlineData(null, true, null)]
    [InlineData("", true, null)]
    [InlineData("  ", true, null)]
    [InlineData(" 2026-12-24 ", true, "2026-12-24")]
    [InlineData("24.12.2026", false, null)]
    [InlineData("2026-12-24 10:00", false, null)]
    [InlineData("2026-13-01", false, null)]
    public void A_day_is_read_in_one_way_and_no_day_is_an_answer_too(string? text, bool isRead, string? day)
    {
        Assert.Equal(isRead, ReceiptRow.TryReadDay(text, out var read));
        Assert.Equal(day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture), read);
    }

    [Theory]
    [InlineData(",3,2026-06-10", RowFault.NoSku)]
    [InlineData("S,0,2026-06-10", RowFault.Units)]
    [InlineData("S,-3,2026-06-10", RowFault.Units)]
    [InlineData("S,1.5,2026-06-10", RowFault.Units)]
    [InlineData("S,10000001,2026-06-10", RowFault.Units)]
    [InlineData("S,99999999999,2026-06-10", RowFault.Units)]
    [InlineData("S,3", RowFault.NoDay)]
    [InlineData("S,3,46183", RowFault.Day)]
    [InlineData("S,3,6/10/2026", RowFault.AmbiguousDay)]
    [InlineData("S,3,2026-02-30", RowFault.Day)]
    [InlineData("S,3,2026-06-10,2026-06-09", RowFault.DayRange)]
    [InlineData("S,3,2036-06-10", RowFault.DayRange)]
    [InlineData("S,3,2026-06-10,,perhaps", RowFault.Confirmed)]
    [InlineData("S,3,2026-06-10,,,,,,,2026-06-02", RowFault.OrderedOn)]
    [InlineData("S,3,2026-06-10,,,,,,,yesterday", RowFault.OrderedOn)]
    [InlineData("S,3,2026-06-10,,,,,,,2016-06-02", RowFault.OrderedOn)]
    [InlineData("S,3,2026-06-10,soon", RowFault.Day)]
    public void What_cannot_be_is_named(string line, RowFault fault)
    {
        Assert.Equal([fault], Read(line).Faults);
    }

    [Fact]
    public void All_that_is_wrong_with_a_row_is_named()
    {
        Assert.Equal([RowFault.NoSku, RowFault.Day, RowFault.Units, RowFault.Confirmed, RowFault.OrderedOn], Read(",x,soon,,maybe,,,,,2030-01-01").Faults);
    }

    private static ReceiptRow Read(string line)
    {
        var lines = CsvText.Read(string.Join(',', ReceiptColumns.Names) + "\n" + line, 2);

        return ReceiptRow.Read(lines[1], ReceiptColumns.Find(lines[0]), _today);
    }
}
