using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

namespace Nop.Plugin.Misc.Backorders.Platform.BackInStock;

/// <summary>Those who want to hear when goods are back.</summary>
public sealed class BackInStockList(IRepository<BackInStockRecord> list, TimeProvider clock)
{
    private const int UNCONFIRMED = (int)BackInStockState.Unconfirmed;
    private const int WAITING = (int)BackInStockState.Waiting;
    private const int TELLING = (int)BackInStockState.Telling;
    private const int NOTIFIED = (int)BackInStockState.Notified;

    /// <summary>Who has not confirmed an address by then never will.</summary>
    private const int CONFIRMING_DAYS = 7;

    public DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    public Task<BackInStockRecord?> FindAsync(int id) => list.Table.FirstOrDefaultAsync(row => row.Id == id)!;

    /// <summary>It is over; the same address may ask again.</summary>
    public Task EndAsync(BackInStockRecord record, BackInStockState state)
    {
        var before = record.StateId;
        record.StateId = (int)state;
        record.Claim = BackInStockClaims.Over(record);

        // Who was told in this moment is told; whoever removes themselves is gone in any case.
        return list
            .Where(row => row.Id == record.Id && (row.StateId == before || state == BackInStockState.Removed))
            .Set(row => row.StateId, record.StateId)
            .Set(row => row.Claim, record.Claim)
            .Set(row => row.EndedOnUtc, NowUtc)
            .UpdateAsync();
    }

    /// <summary>What a customer waits for in a store, the newest first.</summary>
    public async Task<IReadOnlyList<BackInStockRecord>> OfCustomerAsync(int customerId, int storeId, int count)
    {
        return await list.Table
            .Where(row => row.CustomerId == customerId && row.StoreId == storeId && row.StateId >= WAITING && row.StateId <= NOTIFIED)
            .OrderByDescending(row => row.Id)
            .Take(count)
            .ToListAsync();
    }

    public Task<bool> IsListedAsync(int customerId, int storeId, int productId)
    {
        return list.Table.AnyAsync(row => row.ProductId == productId
            && row.CustomerId == customerId
            && row.StoreId == storeId
            && (row.StateId == WAITING || row.StateId == NOTIFIED));
    }

    /// <summary>The goods that somebody waits for.</summary>
    public async Task<IReadOnlyList<StockKey>> KeysAsync()
    {
        var keys = await list.Table
            .Where(row => row.StateId == WAITING)
            .Select(row => new { row.ProductId, row.CombinationId })
            .Distinct()
            .ToListAsync();

        return [.. keys.Select(key => new StockKey(key.ProductId, key.CombinationId))];
    }

    /// <summary>Those whose turn it is, as they asked.</summary>
    /// <param name="skip">Of those who waited before them.</param>
    public async Task<IReadOnlyList<BackInStockRecord>> WaitingAsync(StockKey key, int skip, int count)
    {
        return await list.Table
            .Where(row => row.ProductId == key.ProductId && row.CombinationId == key.CombinationId && row.StateId == WAITING)
            .OrderBy(row => row.CreatedOnUtc)
            .ThenBy(row => row.Id)
            .Skip(skip)
            .Take(count)
            .ToListAsync();
    }

    /// <summary>Those who were told and have not been seen to order, nor given up.</summary>
    public async Task<IReadOnlyList<BackInStockRecord>> NotifiedAsync()
    {
        return await list.Table.Where(row => row.StateId == NOTIFIED).OrderBy(row => row.Id).ToListAsync();
    }

    public async Task<Units> KeptAsync(StockKey key)
    {
        var now = NowUtc;
        var kept = await list.Table
            .Where(row => row.ProductId == key.ProductId
                && row.CombinationId == key.CombinationId
                && (row.StateId == TELLING || (row.StateId == NOTIFIED && row.HoldUntilUtc > now)))
            .SumAsync(row => (long?)row.Units) ?? 0;

        return new((int)Math.Clamp(kept, 0, int.MaxValue));
    }

    /// <param name="keptDays">So long an address may be kept that nobody confirmed.</param>
    public async Task<IReadOnlyList<BackInStockRecord>> NeverConfirmedAsync(int keptDays)
    {
        var before = NowUtc - TimeSpan.FromDays(Math.Min(keptDays, CONFIRMING_DAYS));

        return await list.Table
            .Where(row => row.StateId == UNCONFIRMED
                && row.CreatedOnUtc < before
                && (row.ConfirmationSentOnUtc == null || row.ConfirmationSentOnUtc < before))
            .ToListAsync();
    }
}
