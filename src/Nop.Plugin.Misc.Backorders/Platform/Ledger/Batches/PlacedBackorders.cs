using System.Data.Common;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

/// <summary>Writes that the order of backorders was placed, for all of them in one statement where the server knows how.</summary>
public sealed class PlacedBackorders(CaptureStatement statement, BatchLedger batch, TimeProvider clock)
{
    /// <param name="records">As this request captured them; they are brought to what was written.</param>
    /// <returns>False when some were not written, since somebody changed them meanwhile: only the database knows which.</returns>
    public async Task<bool> WriteAsync(IReadOnlyList<BackorderRecord> records)
    {
        var placed = Entry.Of(EntryKind.OrderPlaced);
        var rows = records.Select(record => record.AsRow()).ToList();
        foreach (var record in records)
            record.Take(record.State().With(placed), clock.GetUtcNow().UtcDateTime);

        if (!statement.IsAtHand)
            return await batch.WriteAsync(rows.Select(row => new PlannedChange(row, [placed])));

        try
        {
            return await statement.PlacedAsync(records) == records.Count;
        }
        catch (DbException)
        {
            // Somebody wrote history with that number. Nothing was written.
            return false;
        }
    }
}
