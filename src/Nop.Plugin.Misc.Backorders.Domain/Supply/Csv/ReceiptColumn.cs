namespace Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;

/// <summary>What a column of an import says.</summary>
public enum ReceiptColumn
{
    Sku,
    Units,
    From,
    To,
    Confirmed,
    Supplier,
    Reference,
    Warehouse,
    Note,
    OrderedOn
}

/// <summary>The columns by the names in the first line, in whatever order and however they are spelt.</summary>
public static class ReceiptColumns
{
    public static readonly IReadOnlyList<ReceiptColumn> Needed = [ReceiptColumn.Sku, ReceiptColumn.Units, ReceiptColumn.From];

    private static readonly Dictionary<string, ReceiptColumn> _names = new()
    {
        ["sku"] = ReceiptColumn.Sku,
        ["productsku"] = ReceiptColumn.Sku,
        ["combinationsku"] = ReceiptColumn.Sku,
        ["units"] = ReceiptColumn.Units,
        ["quantity"] = ReceiptColumn.Units,
        ["qty"] = ReceiptColumn.Units,
        ["from"] = ReceiptColumn.From,
        ["expectedfrom"] = ReceiptColumn.From,
        ["expected"] = ReceiptColumn.From,
        ["date"] = ReceiptColumn.From,
        ["to"] = ReceiptColumn.To,
        ["expectedto"] = ReceiptColumn.To,
        ["confirmed"] = ReceiptColumn.Confirmed,
        ["supplier"] = ReceiptColumn.Supplier,
        ["reference"] = ReceiptColumn.Reference,
        ["purchaseorder"] = ReceiptColumn.Reference,
        ["po"] = ReceiptColumn.Reference,
        ["warehouse"] = ReceiptColumn.Warehouse,
        ["note"] = ReceiptColumn.Note,
        ["orderedon"] = ReceiptColumn.OrderedOn,
        ["ordered"] = ReceiptColumn.OrderedOn
    };

    /// <summary>Names for a file that somebody is going to fill in.</summary>
    public static IEnumerable<string> Names { get; } =
    [
        "SKU", "Units", "From", "To", "Confirmed", "Supplier", "Reference", "Warehouse", "Note", "Ordered on"
    ];

    public static string Cell(CsvLine line, IReadOnlyDictionary<ReceiptColumn, int> columns, ReceiptColumn column)
    {
        return columns.TryGetValue(column, out var index) && index < line.Cells.Count ? line.Cells[index] : "";
    }

    /// <summary>All that stands where days do, to see how they are written.</summary>
    public static IEnumerable<string> Days(IEnumerable<CsvLine> lines, IReadOnlyDictionary<ReceiptColumn, int> columns)
    {
        return lines.SelectMany(line => new[]
        {
            Cell(line, columns, ReceiptColumn.From), Cell(line, columns, ReceiptColumn.To),
            Cell(line, columns, ReceiptColumn.OrderedOn)
        });
    }

    /// <returns>Where each known column stands; the first of two of the same kind counts.</returns>
    public static IReadOnlyDictionary<ReceiptColumn, int> Find(CsvLine header)
    {
        var found = new Dictionary<ReceiptColumn, int>();

        for (var index = 0; index < header.Cells.Count; index++)
        {
            var name = string.Concat(header.Cells[index].Where(char.IsLetter)).ToLowerInvariant();
            if (_names.TryGetValue(name, out var column))
                found.TryAdd(column, index);
        }

        return found;
    }
}
