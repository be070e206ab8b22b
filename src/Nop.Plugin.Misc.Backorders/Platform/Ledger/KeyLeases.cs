using System.Data.Common;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger;

/// <summary>Stock keys on which one server works.</summary>
/// <param name="Token">Stands in the rows of the leases; who writes a grant asks whether they still have it.</param>
public sealed record Lease(string Token, HashSet<StockKey> Keys);

/// <summary>
/// One at a time works on a stock key, over all servers. The shop's own locker is per process. A lease that ran out may
/// be taken over by deleting its row, so a server that slept finds its rows gone and writes nothing more.
/// </summary>
public sealed class KeyLeases(IRepository<KeyLeaseRecord> leases, TimeProvider clock)
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    // So many keys at a time are worth a statement of their own.
    private const int MANY = 5;
    private const int TRIES = 2;

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <returns>A lease of those keys that nobody else has.</returns>
    public async Task<Lease> TakeAsync(IReadOnlyCollection<StockKey> keys)
    {
        var token = Guid.NewGuid().ToString();
        await RemoveExpiredAsync(keys);

        if (keys.Count >= MANY && await TryTakeManyAsync(keys, token))
            return new(token, [.. (await RowsAsync(token)).Select(row => new StockKey(row.ProductId, row.CombinationId))]);

        var taken = new HashSet<StockKey>();
        foreach (var key in keys)
        {
            if (await TryTakeAsync(key, token))
                taken.Add(key);
        }

        return new(token, taken);
    }

    public Task ReleaseAsync(Lease lease) => leases.Where(row => row.Token == lease.Token).DeleteAsync();

    private Task<bool> TryTakeAsync(StockKey key, string token)
    {
        return leases.TryInsertAsync(
            Row(key, token),
            other => other.ProductId == key.ProductId && other.CombinationId == key.CombinationId);
    }

    /// <returns>False when others reached for the same keys at the same time: key by key each finds its owner.</returns>
    private async Task<bool> TryTakeManyAsync(IReadOnlyCollection<StockKey> keys, string token)
    {
        for (var attempt = 1; attempt <= TRIES; attempt++)
        {
            try
            {
                await TakeFreeAsync(keys, token);
                return true;
            }
            catch (DbException)
            {
                // What was in the way is there now, and is left out.
            }
        }

        return false;
    }

    private Task<int> TakeFreeAsync(IEnumerable<StockKey> keys, string token)
    {
        var expires = NowUtc + Length;
        var taken = leases.ToWrite();
        var free = leases
            .Values(keys.Select(key => new KeyValues { ProductId = key.ProductId, CombinationId = key.CombinationId }))
            .Where(key => !taken.Any(lease => lease.ProductId == key.ProductId && lease.CombinationId == key.CombinationId));

        return leases.InsertFromAsync(free, key => new KeyLeaseRecord
        {
            ProductId = key.ProductId,
            CombinationId = key.CombinationId,
            Token = token,
            ExpiresOnUtc = expires
        });
    }

    private async Task<List<KeyLeaseRecord>> RowsAsync(string token) =>
        await leases.Table.Where(lease => lease.Token == token).ToListAsync();

    private async Task RemoveExpiredAsync(IEnumerable<StockKey> keys)
    {
        var now = NowUtc;
        var products = keys.Select(key => key.ProductId).Distinct().ToList();

        // Asked first: a delete that finds nothing would lock the rows of others while it looks at them.
        if (await leases.Table.AnyAsync(lease => products.Contains(lease.ProductId) && lease.ExpiresOnUtc <= now))
            await leases.Where(lease => products.Contains(lease.ProductId) && lease.ExpiresOnUtc <= now).DeleteAsync();
    }

    private KeyLeaseRecord Row(StockKey key, string token) => new()
    {
        ProductId = key.ProductId,
        CombinationId = key.CombinationId,
        Token = token,
        ExpiresOnUtc = NowUtc + Length
    };

    private sealed class KeyValues
    {
        public int ProductId { get; init; }

        public int CombinationId { get; init; }
    }
}
