using System.Data.Common;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data.Server;

namespace Nop.Plugin.Misc.Backorders.Platform.Ledger;

/// <summary>Stock keys on which one server works.</summary>
/// <param name="Token">Stands in the rows of the leases; who writes a grant asks whether they still have it.</param>
public sealed record Lease(string Token, HashSet<StockKey> Keys);

/// <summary>
/// One at a time works on a stock key, over all servers. The shop's own locker is per process. A lease that ran out may
/// be taken over by deleting its row, so a server that slept finds its rows gone and writes nothing more.
/// </summary>
public class KeyLeases(IRepository<KeyLeaseRecord> leases, ShopServer server, TimeProvider clock)
{
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(2);

    // So many keys at a time are worth a statement of their own.
    private const int MANY = 5;

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <returns>A lease of those keys that nobody else has.</returns>
    public async Task<Lease> TakeAsync(IReadOnlyCollection<StockKey> keys)
    {
        var token = Guid.NewGuid().ToString();
        await RemoveExpiredAsync(keys);

        if (keys.Count >= MANY && await server.TryRunAsync(dialect => TakeMany(dialect, keys, token)))
            return new(token, [.. (await RowsAsync(token)).Select(row => new StockKey(row.ProductId, row.CombinationId))]);

        var taken = new HashSet<StockKey>();
        foreach (var key in keys)
        {
            if (await TryTakeAsync(key, token))
                taken.Add(key);
        }

        return new(token, taken);
    }

    public async Task ReleaseAsync(Lease lease)
    {
        if (lease.Keys.Count >= MANY
            && await server.TryRunAsync(dialect => $"DELETE FROM {dialect.Table<KeyLeaseRecord>()} WHERE {dialect.Name(nameof(KeyLeaseRecord.Token))} = '{lease.Token}'"))
            return;

        foreach (var row in await RowsAsync(lease.Token))
            await leases.DeleteAsync(row, publishEvent: false);
    }

    private async Task<bool> TryTakeAsync(StockKey key, string token)
    {
        try
        {
            await leases.InsertAsync(Row(key, token), publishEvent: false);
            return true;
        }
        catch (DbException)
        {
            // Somebody had it, and may have let it go since. Who fails to take it looks again later in any case.
            return false;
        }
    }

    private string TakeMany(Dialect dialect, IEnumerable<StockKey> keys, string token)
    {
        string[] unique = [nameof(KeyLeaseRecord.ProductId), nameof(KeyLeaseRecord.CombinationId)];
        string[] columns = [.. unique, nameof(KeyLeaseRecord.Token), nameof(KeyLeaseRecord.ExpiresOnUtc)];
        var rows = keys.Select(key => $"{Dialect.Number(key.ProductId)}, {Dialect.Number(key.CombinationId)}, '{token}', {dialect.Instant(NowUtc + Length)}");

        return dialect.InsertMissing(dialect.Table<KeyLeaseRecord>(), columns, unique, rows);
    }

    private async Task<List<KeyLeaseRecord>> RowsAsync(string token) => await leases.Table.Where(lease => lease.Token == token).ToListAsync();

    private async Task RemoveExpiredAsync(IEnumerable<StockKey> keys)
    {
        var now = NowUtc;
        var products = keys.Select(key => key.ProductId).Distinct().ToList();
        var expired = await leases.Table.Where(lease => products.Contains(lease.ProductId) && lease.ExpiresOnUtc <= now).ToListAsync();

        foreach (var lease in expired)
            await leases.DeleteAsync(lease, publishEvent: false);
    }

    private KeyLeaseRecord Row(StockKey key, string token) => new()
    {
        ProductId = key.ProductId,
        CombinationId = key.CombinationId,
        Token = token,
        ExpiresOnUtc = NowUtc + Length
    };
}
