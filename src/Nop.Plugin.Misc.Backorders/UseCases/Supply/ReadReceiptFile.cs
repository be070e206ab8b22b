using System.Globalization;
using Nop.Core.Domain.Shipping;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
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
public sealed record ReadRow(ReceiptRow Row, IReadOnlyList<RowFault> Faults, ReceiptDraft? Draft, string ProductName)
{
    public RowMeaning Meaning { get; init; } = RowMeaning.New;

    /// <summary>What the row changes; null when it changes nothing.</summary>
    public ExpectedReceiptRecord? Of { get; init; }

    /// <summary>The same delivery is there already.</summary>
    public bool IsKnown => Meaning == RowMeaning.Known;
}

/// <param name="Missing">Columns that the first line lacks.</param>
public sealed record ReadFile(FileFault? Fault, IReadOnlyList<ReadRow> Rows, IReadOnlyList<ReceiptColumn> Missing);

/// <summary>Reads a file of expected receipts and looks its goods up. It writes nothing.</summary>
public sealed class ReadReceiptFile(SkuLookup skus, ReceiptQueries shelf, IRepository<Warehouse> warehouses, ShopCalendar calendar)
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

        if (lines.Count == 1)
            return Broken(FileFault.Empty);

        var order = CsvDay.OrderIn(ReceiptColumns.Days(lines.Skip(1), columns), CultureInfo.CurrentCulture.DateTimeFormat.ShortDatePattern);

        return new(null, await LookUpAsync([.. lines.Skip(1).Select(line => ReceiptRow.Read(line, columns, calendar.Today, order))]), []);
    }

    private async Task<IReadOnlyList<ReadRow>> LookUpAsync(IReadOnlyList<ReceiptRow> rows)
    {
        var items = await skus.FindAsync([.. rows.Select(row => row.Sku).Where(sku => sku.Length > 0)]);
        var named = (await warehouses.Table.ToListAsync()).ToLookup(
            warehouse => warehouse.Name,
            warehouse => warehouse.Id,
            StringComparer.OrdinalIgnoreCase);
        var read = rows.Select(row => ReceiptRowReading.Read(row, [.. items[row.Sku]], named)).ToList();
        var standing = await StandingAsync([.. read.Where(row => row.Draft is not null).Select(row => row.Draft!.Key.ProductId)]);

        var meanings = Meanings(read, standing);

        return [.. read.Select((row, index) => row.Draft is null ? row : WithMeaning(row, meanings[index], standing[row.Draft.Key]))];
    }

    private async Task<ILookup<Domain.Stock.StockKey, ExpectedReceiptRecord>> StandingAsync(IReadOnlyCollection<int> productIds)
    {
        var standing = new List<ExpectedReceiptRecord>();
        foreach (var chunk in productIds.Distinct().Chunk(500))
            standing.AddRange(await shelf.StandingAsync(chunk));

        return standing.ToLookup(receipt => receipt.Key());
    }

    // The number of the order says which one it is; without one, the same units on the same days from the same supplier.
    private static Dictionary<int, (RowMeaning Meaning, int Of)> Meanings(
        IReadOnlyList<ReadRow> read,
        ILookup<Domain.Stock.StockKey, ExpectedReceiptRecord> standing)
    {
        var found = new Dictionary<int, (RowMeaning, int)>();
        var rows = read.Select((row, index) => (Draft: row.Draft!, Index: index)).Where(row => row.Draft is not null).ToList();

        foreach (var (draft, index) in rows.Where(row => row.Draft.Reference.Length == 0))
            found[index] = (standing[draft.Key].Any(receipt => IsSame(receipt, draft)) ? RowMeaning.Known : RowMeaning.New, 0);

        foreach (var ofOrder in rows.Where(row => row.Draft.Reference.Length > 0)
            .GroupBy(row => (row.Draft.Key, Reference: row.Draft.Reference.ToUpperInvariant())))
        {
            var before = standing[ofOrder.Key.Key].Where(receipt => string.Equals(
                receipt.Reference,
                ofOrder.Key.Reference,
                StringComparison.OrdinalIgnoreCase));
            var matched = ReceiptMatching.Match(
                [.. ofOrder.Select(row => new OrderedDelivery(row.Index, row.Draft.Units, row.Draft.Days, IsOpen: true))],
                [.. before.Select(receipt => new OrderedDelivery(
                    receipt.Id,
                    receipt.Units,
                    Days(receipt),
                    receipt.Figures().Outstanding > 0))]);
            foreach (var (index, meaning) in matched)
                found[index] = meaning;
        }

        return found;
    }

    private static ReadRow WithMeaning(ReadRow row, (RowMeaning Meaning, int Of) said, IEnumerable<ExpectedReceiptRecord> standing)
    {
        if (said.Meaning != RowMeaning.Change)
            return row with { Meaning = said.Meaning };

        // What the file does not say stays.
        var of = standing.First(receipt => receipt.Id == said.Of);
        var draft = row.Draft!;

        return row with
        {
            Meaning = said.Meaning,
            Of = of,
            Draft = draft with
            {
                WarehouseId = draft.WarehouseId == 0 ? of.WarehouseId : draft.WarehouseId,
                IsConfirmed = row.Row.SaysConfirmed ? draft.IsConfirmed : of.IsConfirmed,
                VendorId = of.VendorId,
                Supplier = draft.Supplier.Length == 0 ? of.Supplier : draft.Supplier,
                Note = draft.Note.Length == 0 ? of.Note : draft.Note,
                OrderedOn = draft.OrderedOn ?? DateOnly.FromDateTime(of.OrderedOn)
            }
        };
    }

    private static bool IsSame(ExpectedReceiptRecord receipt, ReceiptDraft draft)
    {
        return receipt.Reference.Length == 0
            && receipt.Figures().Outstanding > 0
            && receipt.Units == draft.Units
            && Days(receipt) == draft.Days
            && receipt.Supplier.Equals(draft.Supplier, StringComparison.OrdinalIgnoreCase);
    }

    private static ExpectedDays Days(ExpectedReceiptRecord receipt) =>
        ExpectedDays.Stored(DateOnly.FromDateTime(receipt.ExpectedFrom), DateOnly.FromDateTime(receipt.ExpectedTo));

    private static ReadFile Broken(FileFault fault) => new(fault, [], []);
}
