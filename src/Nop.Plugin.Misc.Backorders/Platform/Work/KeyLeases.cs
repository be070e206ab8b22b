using System.Data.Common;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;

namespace Nop.Plugin.Misc.Backorders.Platform.Work;

/// <summary>One at a time works on a stock key, over all servers. The shop's own locker is per process.</summary>
public class KeyLeases(IRepository<KeyLeaseRecord> leases, TimeProvider clock)
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <returns>Null while somebody else has it.</returns>
    public async Task<KeyLeaseRecord?> TryTakeAsync(StockKey key)
    {
        await RemoveExpiredAsync(key);
        var lease = new KeyLeaseRecord
        {
            ProductId = key.ProductId,
            CombinationId = key.CombinationId,
            Token = Guid.NewGuid().ToString(),
            ExpiresOnUtc = NowUtc + Length
        };

        try
        {
            await leases.InsertAsync(lease, publishEvent: false);
            return lease;
        }
        catch (DbException)
        {
            if (await IsTakenAsync(key))
                return null;

            throw;
        }
    }

    /// <summary>A lease that ran out may be somebody else's by now: nothing may be granted on it any more.</summary>
    public bool IsValid(KeyLeaseRecord lease) => lease.ExpiresOnUtc > NowUtc;

    public Task ReleaseAsync(KeyLeaseRecord lease) => leases.DeleteAsync(lease, publishEvent: false);

    private async Task RemoveExpiredAsync(StockKey key)
    {
        var now = NowUtc;
        var expired = await leases.Table.FirstOrDefaultAsync(lease =>
            lease.ProductId == key.ProductId && lease.CombinationId == key.CombinationId && lease.ExpiresOnUtc <= now);

        if (expired is not null)
            await leases.DeleteAsync(expired, publishEvent: false);
    }

    private Task<bool> IsTakenAsync(StockKey key)
    {
        return leases.Table.AnyAsync(lease => lease.ProductId == key.ProductId && lease.CombinationId == key.CombinationId);
    }
}
