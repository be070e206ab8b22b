using System.Data.Common;
using System.Transactions;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

/// <summary>
/// Writes many decided changes with their history, some hundred at a time in one transaction; where that fails, row by row
/// through the shop's repositories.
/// </summary>
public sealed class BatchLedger(SetWriter sets, RowWriter rows, ToldHere here, TimeProvider clock)
{
    // A planner that meets thousands of ids reads the whole table instead of its index.
    private const int CHUNK = 300;

    /// <param name="lease">Of the changes' keys: nothing is written for a key that somebody else took over. Null: none is needed.</param>
    /// <returns>
    /// False when some change was not written, because its backorder changed meanwhile or the lease is lost: somebody has to look
    /// again.
    /// </returns>
    public async Task<bool> WriteAsync(IEnumerable<PlannedChange> changes, Lease? lease = null)
    {
        var areAllWritten = true;
        foreach (var chunk in changes.Chunk(CHUNK))
        {
            areAllWritten &= await WriteChunkAsync(chunk, lease);
            foreach (var told in chunk.SelectMany(change => change.Told(clock.GetUtcNow().UtcDateTime)))
                here.Add(told.BackorderId);
        }

        return areAllWritten;
    }

    private async Task<bool> WriteChunkAsync(PlannedChange[] changes, Lease? lease)
    {
        if (!SetWriter.CanWrite(changes))
            return await rows.WriteAsync(changes, lease?.Token);

        try
        {
            return await sets.WriteAsync(changes, lease) == changes.Length;
        }
        catch (Exception exception) when (exception is DbException or TransactionException)
        {
            // A number was claimed by somebody else meanwhile, or the server chose us to end a deadlock. Nothing of the
            // batch was written; one by one each change finds its own answer.
            return await rows.WriteAsync(changes, lease?.Token);
        }
    }
}
