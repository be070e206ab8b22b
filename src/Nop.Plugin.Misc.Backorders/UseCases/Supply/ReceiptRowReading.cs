using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;
using Nop.Plugin.Misc.Backorders.Platform.Supply;

namespace Nop.Plugin.Misc.Backorders.UseCases.Supply;

/// <summary>Finds what one row of a file names in the shop, or says what is wrong with it.</summary>
internal static class ReceiptRowReading
{
    public static ReadRow Read(ReceiptRow row, IReadOnlyList<StockItem> items, ILookup<string, int> warehouses)
    {
        var faults = row.Faults.ToList();
        var item = Only(items, faults, isNamed: row.Sku.Length > 0);
        var warehouse = Warehouse(row.Warehouse, warehouses, faults);
        if (IsTooLong(row))
            faults.Add(RowFault.TooLong);

        if (faults.Count > 0 || item is null || row.Days is not { } days)
            return new(row, faults, null, item?.ProductName ?? "");

        return new(row, [], Draft(row, item.Key, warehouse, days), item.ProductName);
    }

    /// <returns>0: the file names none, or none that there is.</returns>
    private static int Warehouse(string name, ILookup<string, int> warehouses, List<RowFault> faults)
    {
        if (name.Length == 0)
            return 0;

        if (warehouses[name].ToList() is [var only])
            return only;

        faults.Add(RowFault.UnknownWarehouse);

        return 0;
    }

    private static bool IsTooLong(ReceiptRow row)
    {
        return row.Supplier.Length > ExpectedReceiptBuilder.SUPPLIER_LENGTH
            || row.Reference.Length > ExpectedReceiptBuilder.REFERENCE_LENGTH
            || row.Note.Length > ExpectedReceiptBuilder.NOTE_LENGTH;
    }

    private static ReceiptDraft Draft(ReceiptRow row, StockKey key, int warehouseId, ExpectedDays days)
    {
        return new(key, warehouseId, row.Units, days, row.IsConfirmed)
        {
            Supplier = row.Supplier,
            Reference = row.Reference,
            Note = row.Note,
            OrderedOn = row.OrderedOn
        };
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
}
