using System.Globalization;

namespace Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;

/// <summary>What is wrong with a row of an import.</summary>
public enum RowFault
{
    NoSku,
    Units,
    NoDay,
    Day,
    AmbiguousDay,
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
public sealed record ReceiptRow(
    int Line,
    string Sku,
    int Units,
    ExpectedDays? Days,
    bool IsConfirmed,
    DateOnly? OrderedOn,
    IReadOnlyList<RowFault> Faults)
{
    public const int MOST_UNITS = 10_000_000;

    /// <summary>False: the file says nothing, which confirms what is new.</summary>
    public bool SaysConfirmed { get; init; }

    public required string Supplier { get; init; }

    public required string Reference { get; init; }

    public required string Warehouse { get; init; }

    public required string Note { get; init; }

    /// <summary>What stands in the file where something is wrong, as it stands there.</summary>
    public required IReadOnlyDictionary<RowFault, string> Found { get; init; }

    private static readonly string[] _yes = ["", "1", "y", "yes", "true", "x"];
    private static readonly string[] _no = ["0", "n", "no", "false"];

    /// <param name="order">Of days that could be read in two ways, as far as the file says.</param>
    public static ReceiptRow Read(
        CsvLine line,
        IReadOnlyDictionary<ReceiptColumn, int> columns,
        DateOnly today,
        DayOrder order = DayOrder.Unknown)
    {
        string Cell(ReceiptColumn column) => ReceiptColumns.Cell(line, columns, column);

        var faults = new List<RowFault>();
        var sku = ReadSku(Cell(ReceiptColumn.Sku), faults);

        var days = ReadDays(Cell(ReceiptColumn.From), Cell(ReceiptColumn.To), (today, order), faults);

        return new(
            line.Line,
            sku,
            ReadUnits(Cell(ReceiptColumn.Units), faults),
            days,
            IsYes(Cell(ReceiptColumn.Confirmed), faults),
            Ordered(Cell(ReceiptColumn.OrderedOn), (today, order), faults),
            faults)
        {
            SaysConfirmed = Cell(ReceiptColumn.Confirmed).Length > 0,
            Supplier = Cell(ReceiptColumn.Supplier),
            Reference = Cell(ReceiptColumn.Reference),
            Warehouse = Cell(ReceiptColumn.Warehouse),
            Note = Cell(ReceiptColumn.Note),
            Found = WhatStands(faults, Cell)
        };
    }

    private static Dictionary<RowFault, string> WhatStands(IEnumerable<RowFault> faults, Func<ReceiptColumn, string> cell) => faults
        .Distinct()
        .Select(fault => (Fault: fault, Text: Stands(fault, cell)))
        .Where(one => one.Text.Length > 0)
        .ToDictionary(one => one.Fault, one => one.Text);

    private static string Stands(RowFault fault, Func<ReceiptColumn, string> cell) => fault switch
    {
        RowFault.Units => cell(ReceiptColumn.Units),
        RowFault.Day or RowFault.DayRange =>
            string.Join(" – ", new[] { cell(ReceiptColumn.From), cell(ReceiptColumn.To) }.Where(text => text.Length > 0)),
        RowFault.AmbiguousDay =>
            string.Join(" – ", new[]
            {
                cell(ReceiptColumn.From), cell(ReceiptColumn.To), cell(ReceiptColumn.OrderedOn)
            }.Where(text => CsvDay.Read(text, DayOrder.Unknown).IsAmbiguous)),
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

    private static string ReadSku(string text, List<RowFault> faults)
    {
        if (text.Length == 0)
            faults.Add(RowFault.NoSku);

        return text;
    }

    private static int ReadUnits(string text, List<RowFault> faults)
    {
        if (CsvNumber.Read(text) is { } units and > 0 and <= MOST_UNITS)
            return units;

        faults.Add(RowFault.Units);

        return 0;
    }

    private static ExpectedDays? ReadDays(string from, string to, (DateOnly Today, DayOrder Order) read, List<RowFault> faults)
    {
        var (first, last) = (CsvDay.Read(from, read.Order), CsvDay.Read(to, read.Order));
        if (first.IsBad || last.IsBad)
            faults.Add(RowFault.Day);
        else if (first.IsAmbiguous || last.IsAmbiguous)
            faults.Add(RowFault.AmbiguousDay);
        else if (first.Value is null && last.Value is null)
            faults.Add(RowFault.NoDay);
        else if (ExpectedDays.Of(first.Value, last.Value, read.Today) is { } days)
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

    private static DateOnly? Ordered(string text, (DateOnly Today, DayOrder Order) read, List<RowFault> faults)
    {
        var day = CsvDay.Read(text, read.Order);
        if (day is { IsBad: false, IsAmbiguous: false } && (day.Value is null || IsPast(day.Value.Value, read.Today)))
            return day.Value;

        if (!day.IsAmbiguous)
            faults.Add(RowFault.OrderedOn);
        else if (!faults.Contains(RowFault.AmbiguousDay))
            faults.Add(RowFault.AmbiguousDay);

        return null;
    }

    // Nothing was ordered tomorrow, nor longer ago than any lead time lasts.
    public static bool IsPast(DateOnly orderedOn, DateOnly today) =>
        orderedOn <= today && ExpectedDays.Of(orderedOn, null, today) is not null;
}
