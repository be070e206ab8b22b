using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

namespace Nop.Plugin.Misc.Backorders.Platform.Limits;

/// <summary>
/// Orders of one moment claim their units before they are placed (law 7). Who claims has read the turn of the product first and
/// then what is left; the claim stands when nobody passed that turn meanwhile, on whatever server.
/// </summary>
internal sealed class LimitClaims(IRepository<LimitClaimRecord> claims, IRepository<LimitTurnRecord> turns, TimeProvider clock)
{
    /// <summary>Longer than any payment takes.</summary>
    private static readonly TimeSpan _length = TimeSpan.FromMinutes(10);

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <returns>The turn of each of the products, in their order.</returns>
    public async Task<IReadOnlyDictionary<int, int>> TurnsAsync(IReadOnlyCollection<int> productIds)
    {
        var ids = productIds.ToList();
        var rows = await turns.Table.Where(row => ids.Contains(row.ProductId)).ToListAsync();
        var known = rows.ToDictionary(row => row.ProductId, row => row.Number);
        foreach (var id in ids.Where(id => !known.ContainsKey(id)))
        {
            // Somebody else may be the first, and further already: then this turn is passed, and who asked looks again.
            await turns.TryInsertAsync(new() { ProductId = id }, row => row.ProductId == id);
            known[id] = 0;
        }

        return known;
    }

    /// <param name="seen">The turns that were read before what is left was.</param>
    /// <returns>Null when somebody passed one of them: what was read may be old.</returns>
    public async Task<string?> TryTakeAsync(IReadOnlyDictionary<StockKey, long> wanted, IReadOnlyDictionary<int, int> seen)
    {
        var token = Guid.NewGuid().ToString();
        await RemoveExpiredAsync([.. seen.Keys]);

        // Others see the claim before it is certain; at worst they wait for nothing.
        foreach (var (key, units) in wanted)
            await claims.InsertAsync(New(key, units, token), publishEvent: false);

        foreach (var (productId, number) in seen.OrderBy(turn => turn.Key))
        {
            if (await PassAsync(productId, number))
                continue;

            await ReleaseAsync(token);

            return null;
        }

        return token;
    }

    public Task ReleaseAsync(string token) => claims.Where(row => row.Token == token).DeleteAsync();

    private async Task<bool> PassAsync(int productId, int number)
    {
        return await turns
            .Where(row => row.ProductId == productId && row.Number == number)
            .Set(row => row.Number, number + 1)
            .UpdateAsync() == 1;
    }

    private async Task RemoveExpiredAsync(List<int> productIds)
    {
        var now = NowUtc;
        if (await claims.Table.AnyAsync(row => productIds.Contains(row.ProductId) && row.ExpiresOnUtc <= now))
            await claims.Where(row => productIds.Contains(row.ProductId) && row.ExpiresOnUtc <= now).DeleteAsync();
    }

    private LimitClaimRecord New(StockKey key, long units, string token) => new()
    {
        ProductId = key.ProductId,
        CombinationId = key.CombinationId,
        Units = (int)Math.Min(units, int.MaxValue),
        Token = token,
        ExpiresOnUtc = NowUtc + _length
    };
}
