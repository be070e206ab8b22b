using System.Data.Common;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

/// <summary>
/// Writes many decided changes with their history. Where the server is known they go out some hundred at a time, in one
/// statement or transaction; elsewhere, and where a statement fails, row by row through the shop's repositories.
/// </summary>
public class BatchLedger(ServerWriter server, RowWriter rows)
{
    // A planner that meets thousands of ids reads the whole table instead of its index.
    private const int CHUNK = 300;

    /// <param name="lease">Token of the leases of the changes' keys: nothing is written for a key that somebody else took over. Null: none is needed.</param>
    /// <returns>False when some change was not written, because its backorder changed meanwhile or the lease is lost: somebody has to look again.</returns>
    public async Task<bool> WriteAsync(IEnumerable<PlannedChange> changes, string? lease = null)
    {
        var areAllWritten = true;
        foreach (var chunk in changes.Chunk(CHUNK))
            areAllWritten &= await WriteChunkAsync(chunk, lease);

        return areAllWritten;
    }

    private async Task<bool> WriteChunkAsync(PlannedChange[] changes, string? lease)
    {
        if (!server.CanWrite(changes))
            return await rows.WriteAsync(changes, lease);

        try
        {
            return await server.WriteAsync(changes, lease) == changes.Length;
        }
        catch (DbException)
        {
            // A number was claimed by somebody else meanwhile, or the server chose us to end a deadlock. Nothing of the
            // statement was written; one by one each change finds its own answer.
            return await rows.WriteAsync(changes, lease);
        }
    }
}
