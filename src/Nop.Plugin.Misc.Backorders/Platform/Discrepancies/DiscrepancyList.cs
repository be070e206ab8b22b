using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

namespace Nop.Plugin.Misc.Backorders.Platform.Discrepancies;

/// <summary>Keeps what does not add up, each thing once, over all servers.</summary>
public sealed class DiscrepancyList(IRepository<DiscrepancyRecord> findings, TimeProvider clock)
{
    private const int OPEN = (int)DiscrepancyState.Open;
    private const int NOT_KNOWN = (int)DiscrepancyState.NotKnown;
    private const int MENDING = (int)DiscrepancyState.Mending;
    private const int MENDED = (int)DiscrepancyState.Mended;
    private const int LAST_OPEN = (int)DiscrepancyState.Undoing;

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <returns>False when the same thing was found before, by anyone.</returns>
    public Task<bool> TryAddAsync(DiscrepancyRecord finding, DiscrepancyState state = DiscrepancyState.Open)
    {
        finding.StateId = (int)state;
        finding.FoundOnUtc = NowUtc;

        return findings.TryInsertAsync(finding, row => row.Claim == finding.Claim);
    }

    public async Task<IReadOnlySet<string>> KnownAsync(IEnumerable<string> claims)
    {
        var wanted = claims.ToList();

        return (await findings.Table.Where(row => wanted.Contains(row.Claim)).Select(row => row.Claim).ToListAsync()).ToHashSet();
    }

    public async Task<DiscrepancyRecord?> FindAsync(int id) => await findings.Table.FirstOrDefaultAsync(row => row.Id == id);

    /// <summary>What nobody has settled yet, of one kind.</summary>
    public async Task<IReadOnlyList<DiscrepancyRecord>> OpenAsync(DiscrepancyKind kind)
    {
        var kindId = (int)kind;

        return await findings.Table.Where(row => row.KindId == kindId && row.StateId <= LAST_OPEN).ToListAsync();
    }

    /// <summary>What nobody has settled yet of one key, of every kind.</summary>
    public async Task<IReadOnlyList<DiscrepancyRecord>> OpenAsync(StockKey key)
    {
        return await findings.Table
            .Where(row => row.ProductId == key.ProductId && row.CombinationId == key.CombinationId && row.StateId <= LAST_OPEN)
            .ToListAsync();
    }

    public async Task<IReadOnlyList<DiscrepancyRecord>> OpenAsync(DiscrepancyKind kind, IEnumerable<int> productIds)
    {
        var (kindId, products) = ((int)kind, productIds.ToList());

        return await findings.Table
            .Where(row => row.KindId == kindId && row.StateId <= LAST_OPEN && products.Contains(row.ProductId))
            .ToListAsync();
    }

    /// <summary>Of some kinds, in whatever state.</summary>
    public async Task<IReadOnlyList<DiscrepancyRecord>> OfProductsAsync(IEnumerable<int> productIds, params DiscrepancyKind[] kinds)
    {
        var (kindIds, products) = (kinds.Select(kind => (int)kind).ToList(), productIds.ToList());

        return await findings.Table.Where(row => kindIds.Contains(row.KindId) && products.Contains(row.ProductId)).ToListAsync();
    }

    /// <summary>What is open is about other numbers now.</summary>
    /// <returns>False when somebody settled it since it was read.</returns>
    public async Task<bool> ChangeAsync(DiscrepancyRecord finding, int before, int after, string cause)
    {
        var units = (int)Math.Min(Math.Abs((long)after - before), int.MaxValue);

        return await findings
            .Where(row => row.Id == finding.Id && row.StateId == OPEN)
            .Set(row => row.Units, units)
            .Set(row => row.Before, before)
            .Set(row => row.After, after)
            .Set(row => row.Cause, cause)
            .UpdateAsync() > 0;
    }

    /// <summary>What is open became more or less, or has another cause.</summary>
    public Task ChangeAsync(DiscrepancyRecord finding, int units, string cause)
    {
        return findings
            .Where(row => row.Id == finding.Id && row.StateId == OPEN)
            .Set(row => row.Units, units)
            .Set(row => row.Cause, cause)
            .UpdateAsync();
    }

    /// <summary>
    /// Something newer says what there is: what was asked before needs no answer any more, and what was corrected cannot be taken
    /// back, since nothing of it is left in the number.
    /// </summary>
    public async Task ReplacedAsync(DiscrepancyKind kind, StockKey key, int byId)
    {
        var kindId = (int)kind;
        foreach (var before in (await OpenAsync(kind, [key.ProductId])).Where(row => row.CombinationId == key.CombinationId
            && row.Id != byId
            && row.StateId is (OPEN or NOT_KNOWN)))
            await SettleAsync(before, DiscrepancyState.Gone, customerId: 0);

        await findings
            .Where(row => row.KindId == kindId
                && row.ProductId == key.ProductId
                && row.CombinationId == key.CombinationId
                && row.Id != byId
                && row.StateId == MENDED)
            .Set(row => row.Correction, 0)
            .UpdateAsync();
    }

    /// <summary>Being mended, or the mending taken back, by somebody in this moment, or by a server that died.</summary>
    public async Task<IReadOnlyList<DiscrepancyRecord>> MendingAsync()
    {
        return await findings.Table.Where(row => row.StateId >= MENDING && row.StateId <= LAST_OPEN).OrderBy(row => row.Id).ToListAsync();
    }

    /// <summary>Of one key in whatever state, found since then.</summary>
    public async Task<IReadOnlyList<DiscrepancyRecord>> OfKeyAsync(DiscrepancyKind kind, StockKey key, DateTime since)
    {
        var kindId = (int)kind;

        return await findings.Table
            .Where(row => row.KindId == kindId
                && row.ProductId == key.ProductId
                && row.CombinationId == key.CombinationId
                && row.FoundOnUtc >= since)
            .ToListAsync();
    }

    public Task<int> CountOpenAsync() => findings.Table.CountAsync(row => row.StateId <= LAST_OPEN);

    /// <summary>Stock and orders agree again.</summary>
    public async Task GoneAsync(DiscrepancyKind kind, Func<DiscrepancyRecord, bool> isGone)
    {
        foreach (var finding in (await OpenAsync(kind)).Where(finding => finding.StateId is OPEN or NOT_KNOWN && isGone(finding)))
            await SettleAsync(finding, DiscrepancyState.Gone, customerId: 0);
    }

    /// <returns>False when somebody else settled it since it was read.</returns>
    public async Task<bool> SettleAsync(DiscrepancyRecord finding, DiscrepancyState state, int customerId)
    {
        var before = finding.StateId;
        finding.StateId = (int)state;
        finding.SettledOnUtc = state <= DiscrepancyState.Undoing ? null : NowUtc;
        finding.CustomerId = customerId;

        return await findings
            .Where(row => row.Id == finding.Id && row.StateId == before)
            .Set(row => row.StateId, finding.StateId)
            .Set(row => row.SettledOnUtc, finding.SettledOnUtc)
            .Set(row => row.CustomerId, customerId)
            .Set(row => row.Correction, finding.Correction)
            .UpdateAsync() > 0;
    }
}
