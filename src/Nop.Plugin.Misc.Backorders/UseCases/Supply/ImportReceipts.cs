using System.Globalization;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.UseCases.Supply;

/// <param name="GoodRowsOnly">Bad rows are left out; otherwise one bad row leaves out all.</param>
/// <param name="KnownToo">Also rows of deliveries that are there already.</param>
public sealed record ImportChoice(bool GoodRowsOnly, bool KnownToo)
{
    /// <summary>Rows that say another day or quantity of a delivery change it; otherwise they are left out.</summary>
    public bool ChangesToo { get; init; } = true;
}

/// <summary>Takes a file of expected receipts over, row by row, as it reads when it is taken over.</summary>
public sealed class ImportReceipts(ReadReceiptFile file, ReceiptDesk desk, ICustomerActivityService activity)
{
    /// <returns>Receipts that were added or changed; null when the file, or one of its rows, is bad.</returns>
    public async Task<int?> RunAsync(string? text, ImportChoice choice)
    {
        var read = await file.RunAsync(text);
        if (read.Fault is not null || (!choice.GoodRowsOnly && read.Rows.Any(row => row.Draft is null)))
            return null;

        var added = 0;
        foreach (var row in read.Rows.Where(row => row.Draft is not null && IsWanted(row, choice)))
        {
            var outcome = row.Of is { } changed
                ? await desk.ChangeAsync(changed.Id, row.Draft!, changed.UpdatedOnUtc.Ticks)
                : (await desk.AddAsync(row.Draft!)).Outcome;
            added += outcome.IsDone ? 1 : 0;
        }

        await activity.InsertActivityAsync(
            BackordersDefaults.ACTIVITY,
            string.Create(CultureInfo.InvariantCulture, $"Expected receipts: {added} of {read.Rows.Count} rows imported"));

        return added;
    }

    private static bool IsWanted(ReadRow row, ImportChoice choice) => row.Meaning switch
    {
        RowMeaning.Known => choice.KnownToo,
        RowMeaning.Change => choice.ChangesToo,
        _ => true
    };
}
