using System.Globalization;

namespace Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;

/// <summary>What is wrong with a row of an import.</summary>
public enum RowFault
{
    NoSku,
    Units,
    NoDay,
    Day,
    DayRange,
    Confirmed,
    OrderedOn,
    UnknownSku,
    AmbiguousSku,
    UncountedStock,
    NeedsCombination,
    UnknownWarehouse,
    TooLong
}

/// <summary>A row of an import as far as it can be read without the shop.</summary>
/// <param name="Days">Null when they are among the faults.</param>
public sealed record ReceiptRow(int Line, string Sku, int Units, ExpectedDays? Days, bool IsConfirmed, DateOnly? OrderedOn, IReadOnlyList<RowFault> Faults)
{
    public const int MOST_UNITS = 10_000_000;

    public required string Supplier { get; init; }

    public required string Reference { get; init; }

    public required string Warehouse { get; init; }

    public required string Note { get; init; }

    /// <summary>What stands in the file where something is wrong, as it stands there.</summary>
    public required IReadOnlyDictionary<RowFault, string> Found { get; init; }

    private static readonly string[] _yes = ["", "1", "y", "yes", "true", "x"];
    private static readonly string[] _no = ["0", "n", "no", "false"];

    public static ReceiptRow Read(CsvLine line, IReadOnlyDictionary<ReceiptColumn, int> columns, DateOnly today)
    {
        string Cell(ReceiptColumn column) => columns.TryGetValue(column, out var index) && index < line.Cells.Count ? line.Cells[index] : "";

        var faults = new List<RowFault>();
        var sku = Cell(ReceiptColumn.Sku);
        if (sku.Length == 0)
            faults.Add(RowFault.NoSku);

        var days = ReadDays(Cell(ReceiptColumn.From), Cell(ReceiptColumn.To), today, faults);

        return new(line.Line, sku, ReadUnits(Cell(ReceiptColumn.Units), faults), days, IsYes(Cell(ReceiptColumn.Confirmed), faults), Ordered(Cell(ReceiptColumn.OrderedOn), today, faults), faults)
        {
            Supplier = Cell(ReceiptColumn.Supplier),
            Reference = Cell(ReceiptColumn.Reference),
            Warehouse = Cell(ReceiptColumn.Warehouse),
            Note = Cell(ReceiptColumn.Note),
            Found = faults.Distinct().Select(fault => (Fault: fault, Text: Stands(fault, Cell))).Where(one => one.Text.Length > 0).ToDictionary(one => one.Fault, one => one.Text)
        };
    }

    private static string Stands(RowFault fault, Func<ReceiptColumn, string> cell) => fault switch
    {
        RowFault.Units => cell(ReceiptColumn.Units),
        RowFault.Day or RowFault.DayRange => string.Join(" – ", new[] { cell(ReceiptColumn.From), cell(ReceiptColumn.To) }.Where(text => text.Length > 0)),
        RowFault.Confirmed => cell(ReceiptColumn.Confirmed),
        RowFault.OrderedOn => cell(ReceiptColumn.OrderedOn),
        _ => ""
    };

    /// <summary>Reads "2026-12-24", whatever the reader's culture.</summary>
    public static bool TryReadDay(string? text, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;

        if (!DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
            return false;

        day = read;

        return true;
    }

    private static int ReadUnits(string text, List<RowFault> faults)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var units) && units is > 0 and <= MOST_UNITS)
            return units;

        faults.Add(RowFault.Units);

        return 0;
    }

    private static ExpectedDays? ReadDays(string from, string to, DateOnly today, List<RowFault> faults)
    {
        if (!TryReadDay(from, out var first) || !TryReadDay(to, out var last))
            faults.Add(RowFault.Day);
        else if (first is null && last is null)
            faults.Add(RowFault.NoDay);
        else if (ExpectedDays.Of(first, last, today) is { } days)
            return days;
        else
            faults.Add(RowFault.DayRange);

        return null;
    }

    private static bool IsYes(string text, List<RowFault> faults)
    {
        if (_yes.Contains(text, StringComparer.OrdinalIgnoreCase))
            return true;

        if (!_no.Contains(text, StringComparer.OrdinalIgnoreCase))
            faults.Add(RowFault.Confirmed);

        return false;
    }

    private static DateOnly? Ordered(string text, DateOnly today, List<RowFault> faults)
    {
        if (TryReadDay(text, out var day) && (day is null || IsPast(day.Value, today)))
            return day;

        faults.Add(RowFault.OrderedOn);

        return null;
    }

    // Nothing was ordered tomorrow, nor longer ago than any lead time lasts.
    public static bool IsPast(DateOnly orderedOn, DateOnly today) => orderedOn <= today && ExpectedDays.Of(orderedOn, null, today) is not null;
}
