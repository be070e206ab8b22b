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

    [Fact]
    public void A_full_row_is_read()
    {
        var row = Read("SKU-1,12,2026-06-10,2026-06-12,no,Acme,PO-7,Hall 1,fragile,2026-05-20");

        Assert.Empty(row.Faults);
        Assert.Equal(("SKU-1", 12, false, "Acme", "PO-7", "Hall 1", "fragile"), (row.Sku, row.Units, row.IsConfirmed, row.Supplier, row.Reference, row.Warehouse, row.Note));
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
    [InlineData(",3,2026-06-10", RowFault.NoSku)]
    [InlineData("S,0,2026-06-10", RowFault.Units)]
    [InlineData("S,-3,2026-06-10", RowFault.Units)]
    [InlineData("S,1.5,2026-06-10", RowFault.Units)]
    [InlineData("S,10000001,2026-06-10", RowFault.Units)]
    [InlineData("S,99999999999,2026-06-10", RowFault.Units)]
    [InlineData("S,3", RowFault.NoDay)]
    [InlineData("S,3,10.06.2026", RowFault.Day)]
    [InlineData("S,3,2026-02-30", RowFault.Day)]
    [InlineData("S,3,2026-06-10,2026-06-09", RowFault.DayRange)]
    [InlineData("S,3,2036-06-10", RowFault.DayRange)]
    [InlineData("S,3,2026-06-10,,perhaps", RowFault.Confirmed)]
    [InlineData("S,3,2026-06-10,,,,,,,2026-06-02", RowFault.OrderedOn)]
    [InlineData("S,3,2026-06-10,,,,,,,yesterday", RowFault.OrderedOn)]
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
