using System.Globalization;
using System.Text;
using Nop.Plugin.Misc.Backorders.Domain.Supply.Csv;
using Nop.Plugin.Misc.Backorders.Platform.Notifications;
using Nop.Plugin.Misc.Backorders.Platform.Supply;

namespace Nop.Plugin.Misc.Backorders.Web.Admin.Supply.Factories;

/// <summary>Expected receipts as a file for spreadsheets, in the columns that an import reads.</summary>
internal static class ReceiptFile
{
    public const string TYPE = "text/csv; charset=utf-8";

    /// <summary>A file to fill in, with a row that shows how.</summary>
    public static byte[] Template(DateOnly today)
    {
        return Bytes([
            ReceiptColumns.Names,
            ["SKU-1", "10", Iso(today.AddDays(14)), Iso(today.AddDays(16)), "yes", "Supplier", "PO-1", "", "", Iso(today)]
        ]);
    }

    /// <param name="isForVendor">Without what staff noted.</param>
    public static byte[] Write(IEnumerable<ReceiptGridRow> rows, bool isForVendor = false) =>
        Bytes(rows.Select(row => Cells(row, isForVendor)).Prepend([.. ReceiptColumns.Names, "Received", "Status"]));

    private static IEnumerable<string> Cells(ReceiptGridRow row, bool isForVendor)
    {
        var receipt = row.Receipt;

        return
        [
            LineNames.Sku(row.CombinationSku, row.ProductSku),
            receipt.Units.ToString(CultureInfo.InvariantCulture),
            Iso(DateOnly.FromDateTime(receipt.ExpectedFrom)),
            Iso(DateOnly.FromDateTime(receipt.ExpectedTo)),
            receipt.IsConfirmed ? "yes" : "no",
            receipt.Supplier,
            receipt.Reference,
            row.WarehouseName ?? "",
            isForVendor ? "" : receipt.Note,
            Iso(DateOnly.FromDateTime(receipt.OrderedOn)),
            receipt.Received.ToString(CultureInfo.InvariantCulture),
            ReceiptWords.State(receipt.Figures())
        ];
    }

    // Spreadsheets know by the mark that it is UTF-8.
    private static byte[] Bytes(IEnumerable<IEnumerable<string>> lines)
    {
        var text = string.Concat(lines.Select(cells => CsvText.Write(cells) + "\r\n"));

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)];
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
