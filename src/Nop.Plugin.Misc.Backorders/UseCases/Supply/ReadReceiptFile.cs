using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Promises;
using Nop.Plugin.Misc.Backorders.Platform.Supply;

namespace Nop.Plugin.Misc.Backorders.UseCases.Supply;

/// <summary>What is wrong with a whole file.</summary>
public enum FileFault
{
    Empty,
    TooLong,
    TooManyRows,
    NoHeader,

    /// <summary>Signs that are no UTF-8.</summary>
    Encoding
}

/// <param name="Draft">Null when the row is bad.</param>
/// <param name="IsKnown">The same delivery is there already.</param>
public sealed record ReadRow(ReceiptRow Row, IReadOnlyList<RowFault> Faults, ReceiptDraft? Draft, string ProductName, bool IsKnown);

/// <param name="Missing">Columns that the first line lacks.</param>
public sealed record ReadFile(FileFault? Fault, IReadOnlyList<ReadRow> Rows, IReadOnlyList<ReceiptColumn> Missing);

/// <summary>Reads a file of expected receipts and looks its goods up. It writes nothing.</summary>
public class ReadReceiptFile(SkuLookup skus, ReceiptQueries shelf, IRepository<Warehouse> warehouses, ShopCalendar calendar)
{
    public const int MOST_SIGNS = 1_000_000;
    public const int MOST_ROWS = 2_000;

    private const char UNREADABLE = '\uFFFD';

    public async Task<ReadFile> RunAsync(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return Broken(FileFault.Empty);

        if (typed.Length > MOST_SIGNS)
            return Broken(FileFault.TooLong);

        var text = StoredText.Fit(typed, MOST_SIGNS);
        if (text.Contains(UNREADABLE, StringComparison.Ordinal))
            return Broken(FileFault.Encoding);

        var lines = CsvText.Read(text, MOST_ROWS + 2);
        if (lines.Count > MOST_ROWS + 1)
            return Broken(FileFault.TooManyRows);

        var columns = lines.Count == 0 ? new Dictionary<ReceiptColumn, int>() : ReceiptColumns.Find(lines[0]);
        var missing = ReceiptColumns.Needed.Where(column => !columns.ContainsKey(column)).ToList();
        if (missing.Count > 0)
            return new(FileFault.NoHeader, [], missing);

        return lines.Count == 1 ? Broken(FileFault.Empty) : new(null, await LookUpAsync([.. lines.Skip(1).Select(line => ReceiptRow.Read(line, columns, calendar.Today))]), []);
    }

    private async Task<IReadOnlyList<ReadRow>> LookUpAsync(IReadOnlyList<ReceiptRow> rows)
    {
        var items = await skus.FindAsync([.. rows.Select(row => row.Sku).Where(sku => sku.Length > 0)]);
        var halls = (await warehouses.Table.ToListAsync()).ToLookup(warehouse => warehouse.Name, warehouse => warehouse.Id, StringComparer.OrdinalIgnoreCase);
        var read = rows.Select(row => Read(row, [.. items[row.Sku]], halls)).ToList();
        var standing = await StandingAsync([.. read.Where(row => row.Draft is not null).Select(row => row.Draft!.Key.ProductId)]);

        return [.. read.Select(row => row.Draft is null ? row : row with { IsKnown = standing[row.Draft.Key].Any(receipt => IsSame(receipt, row.Draft)) })];
    }

    private static ReadRow Read(ReceiptRow row, IReadOnlyList<StockItem> items, ILookup<string, int> halls)
    {
        var faults = row.Faults.ToList();
        var item = Only(items, faults, isNamed: row.Sku.Length > 0);
        if (row.Warehouse.Length > 0 && halls[row.Warehouse].Count() != 1)
            faults.Add(RowFault.UnknownWarehouse);
        if (row.Supplier.Length > ExpectedReceiptBuilder.SUPPLIER_LENGTH || row.Reference.Length > ExpectedReceiptBuilder.REFERENCE_LENGTH || row.Note.Length > ExpectedReceiptBuilder.NOTE_LENGTH)
            faults.Add(RowFault.TooLong);

        if (faults.Count > 0 || item is null || row.Days is not { } days)
            return new(row, faults, null, item?.ProductName ?? "", IsKnown: false);

        var draft = new ReceiptDraft(item.Key, row.Warehouse.Length == 0 ? 0 : halls[row.Warehouse].Single(), row.Units, days, row.IsConfirmed)
        {
            Supplier = row.Supplier,
            Reference = row.Reference,
            Note = row.Note,
            OrderedOn = row.OrderedOn
        };

        return new(row, [], draft, item.ProductName, IsKnown: false);
    }

    private static StockItem? Only(IReadOnlyList<StockItem> items, List<RowFault> faults, bool isNamed)
    {
        if (!isNamed)
            return null;

        var counted = items.Where(item => item.IsCounted).ToList();
        if (counted.Count == 1)
            return counted[0];

        if (counted.Count > 1)
            faults.Add(RowFault.AmbiguousSku);
        else if (items.Count == 0)
            faults.Add(RowFault.UnknownSku);
        else
            faults.Add(items.Any(item => item.ByCombination) ? RowFault.NeedsCombination : RowFault.UncountedStock);

        return null;
    }

    private async Task<ILookup<Domain.Stock.StockKey, ExpectedReceiptRecord>> StandingAsync(IReadOnlyCollection<int> productIds)
    {
        var standing = new List<ExpectedReceiptRecord>();
        foreach (var chunk in productIds.Distinct().Chunk(500))
            standing.AddRange(await shelf.StandingAsync(chunk));

        return standing.ToLookup(receipt => receipt.Key());
    }

    // The number of the order says which one it is; without one, the same units on the same days from the same supplier.
    private static bool IsSame(ExpectedReceiptRecord receipt, ReceiptDraft draft)
    {
        if (draft.Reference.Length > 0)
            return receipt.Reference.Equals(draft.Reference, StringComparison.OrdinalIgnoreCase);

        return receipt.Reference.Length == 0
            && receipt.Figures().Outstanding > 0
            && receipt.Units == draft.Units
            && DateOnly.FromDateTime(receipt.ExpectedFrom) == draft.Days.From
            && DateOnly.FromDateTime(receipt.ExpectedTo) == draft.Days.To
            && receipt.Supplier.Equals(draft.Supplier, StringComparison.OrdinalIgnoreCase);
    }

    private static ReadFile Broken(FileFault fault) => new(fault, [], []);
}
