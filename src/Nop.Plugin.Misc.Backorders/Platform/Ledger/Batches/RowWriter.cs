using System.Data.Common;
using Nop.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;

/// <summary>The portable way: each row is a write of its own through the shop's repositories.</summary>
public sealed class RowWriter(
    IRepository<BackorderRecord> backorders,
    IRepository<KeyLeaseRecord> leases,
    OneWriter writer,
    BackorderLedger ledger)
{
    /// <returns>False when a change was not written.</returns>
    public async Task<bool> WriteAsync(IEnumerable<PlannedChange> changes, string? lease)
    {
        var areAllWritten = true;
        foreach (var change in changes)
            areAllWritten &= await WriteAsync(change, lease);

        return areAllWritten;
    }

    private async Task<bool> WriteAsync(PlannedChange change, string? lease)
    {
        if (lease is not null && !await HasLeaseAsync(change, lease))
            return false;

        var record = await backorders.Table.FirstOrDefaultAsync(row => row.Id == change.Row.Id);
        if (record is null || record.LastNumber != change.Row.LastNumber)
            return false;

        if (!await writer.TryWriteAsync(record, change.Entries, customerId: 0))
        {
            await ledger.ReplayAsync(record);
            return false;
        }

        return true;
    }

    private Task<bool> HasLeaseAsync(PlannedChange change, string lease)
    {
        return leases.Table.AnyAsync(row => row.Token == lease
            && row.ProductId == change.Row.ProductId
            && row.CombinationId == change.Row.CombinationId);
    }
}
