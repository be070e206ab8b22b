using System.Globalization;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.UseCases.Supply;

/// <param name="GoodRowsOnly">Bad rows are left out; otherwise one bad row leaves out all.</param>
/// <param name="KnownToo">Also rows of deliveries that are there already.</param>
public sealed record ImportChoice(bool GoodRowsOnly, bool KnownToo);

/// <summary>Takes a file of expected receipts over, row by row, as it reads when it is taken over.</summary>
public class ImportReceipts(ReadReceiptFile file, ReceiptDesk desk, ICustomerActivityService activity)
{
    /// <returns>Receipts that were added; null when the file, or one of its rows, is bad.</returns>
    public async Task<int?> RunAsync(string? text, ImportChoice choice)
    {
        var read = await file.RunAsync(text);
        if (read.Fault is not null || (!choice.GoodRowsOnly && read.Rows.Any(row => row.Draft is null)))
            return null;

        var added = 0;
        foreach (var row in read.Rows.Where(row => row.Draft is not null && (choice.KnownToo || !row.IsKnown)))
        {
            var (refusal, _) = await desk.AddAsync(row.Draft!);
            added += refusal is null ? 1 : 0;
        }

        await activity.InsertActivityAsync(BackordersDefaults.ACTIVITY, string.Create(CultureInfo.InvariantCulture, $"Expected receipts: {added} of {read.Rows.Count} rows imported"));

        return added;
    }
}
