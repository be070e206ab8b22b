using System.Security.Cryptography;
using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.BackInStock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

namespace Nop.Plugin.Misc.Backorders.Platform.BackInStock;

/// <summary>How somebody gets on the list, once for each store, goods and address.</summary>
public sealed class BackInStockEntries(IRepository<BackInStockRecord> list, BackInStockList rows, TimeProvider clock)
{
    private const int UNCONFIRMED = (int)BackInStockState.Unconfirmed;
    private const int WAITING = (int)BackInStockState.Waiting;
    private const int NOTIFIED = (int)BackInStockState.Notified;

    /// <summary>A confirmation that was lost can be asked for again after that time.</summary>
    public static readonly TimeSpan AskAgain = TimeSpan.FromHours(1);

    private DateTime NowUtc => clock.GetUtcNow().UtcDateTime;

    /// <summary>Puts an account on the list. What a guest typed and nobody confirmed keeps it off in no case.</summary>
    public async Task AddAsync(BackInStockRecord record)
    {
        Begin(record, BackInStockState.Waiting, BackInStockClaims.Open(record));
        if (await FindAsync(record) is { } known)
            await RenewAsync(known, record);
        else if (!await list.TryInsertAsync(record, row => row.Claim == record.Claim) && await FindAsync(record) is { } other)
            await RenewAsync(other, record);
    }

    /// <summary>Lists an address that somebody typed, unless it is on the list.</summary>
    /// <returns>The entry whose address is to be asked by mail; null when it was asked, or is on the list.</returns>
    public async Task<BackInStockRecord?> AskAsync(BackInStockRecord record)
    {
        Begin(record, BackInStockState.Unconfirmed, BackInStockClaims.Unconfirmed(record));
        record.ConfirmationSentOnUtc = NowUtc;
        var open = BackInStockClaims.Open(record);

        if (await list.Table.FirstOrDefaultAsync(row => row.Claim == open && row.StateId != UNCONFIRMED) is { } known)
        {
            if (known is { CustomerId: 0, StateId: NOTIFIED })
                await AgainAsync(known, record);

            return null;
        }

        // Earlier versions had the address that nobody confirmed under the claim of the one that was.
        var asked =
            await list.Table.FirstOrDefaultAsync(row => row.StateId == UNCONFIRMED && (row.Claim == record.Claim || row.Claim == open));
        if (asked is not null)
            return await TakeTurnAsync(asked, record) ? asked : null;

        return await list.TryInsertAsync(record, row => row.Claim == record.Claim) ? record : null;
    }

    /// <summary>The mail did not go out: it can be asked for again at once.</summary>
    public Task NotAskedAsync(BackInStockRecord record)
    {
        return list.Where(row => row.Id == record.Id && row.StateId == UNCONFIRMED)
            .Set(row => row.ConfirmationSentOnUtc, (DateTime?)null)
            .UpdateAsync();
    }

    /// <summary>From whatever window; an address that is told or gone meanwhile is left so.</summary>
    public async Task ConfirmAsync(BackInStockRecord record)
    {
        var open = BackInStockClaims.Open(record);
        var isFree = await list.TryAsync(
            () => list.Where(row => row.Id == record.Id && row.StateId == UNCONFIRMED)
                .Set(row => row.StateId, WAITING)
                .Set(row => row.Claim, open)
                .UpdateAsync(),
            row => row.Claim == open && row.Id != record.Id);
        if (!isFree)
            await rows.EndAsync(record, BackInStockState.Joined);
    }

    /// <summary>The account has another address now.</summary>
    /// <returns>False when that address is on the list by another entry; then this one is over.</returns>
    public async Task<bool> MoveToAsync(BackInStockRecord record, string email)
    {
        record.Email = email;
        var open = BackInStockClaims.Open(record);
        var isFree = await list.TryAsync(
            () => list.Where(row => row.Id == record.Id).Set(row => row.Email, email).Set(row => row.Claim, open).UpdateAsync(),
            row => row.Claim == open && row.Id != record.Id);
        if (!isFree)
            await rows.EndAsync(record, BackInStockState.Joined);

        return isFree;
    }

    private void Begin(BackInStockRecord record, BackInStockState state, string claim)
    {
        record.StateId = (int)state;
        record.Claim = claim;
        record.Secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        record.CreatedOnUtc = NowUtc;
    }

    /// <summary>Of this account under whatever address, or of this address.</summary>
    private async Task<BackInStockRecord?> FindAsync(BackInStockRecord record)
    {
        return await list.Table.FirstOrDefaultAsync(row => row.Claim == record.Claim) ?? await list.Table
            .Where(row => row.CustomerId == record.CustomerId
                && row.StoreId == record.StoreId
                && row.ProductId == record.ProductId
                && row.CombinationId == record.CombinationId)
            .Where(row => row.StateId >= WAITING && row.StateId <= NOTIFIED)
            .OrderBy(row => row.Id)
            .FirstOrDefaultAsync();
    }

    private Task<int> RenewAsync(BackInStockRecord known, BackInStockRecord record) => known.StateId switch
    {
        UNCONFIRMED => list
            .Where(row => row.Id == known.Id && row.StateId == UNCONFIRMED)
            .Set(row => row.StateId, WAITING)
            .Set(row => row.CustomerId, record.CustomerId)
            .UpdateAsync(),
        NOTIFIED => AgainAsync(known, record),
        _ => list.Where(row => row.Id == known.Id && row.CustomerId == 0).Set(row => row.CustomerId, record.CustomerId).UpdateAsync()
    };

    // Told, and it was gone again before they came.
    private Task<int> AgainAsync(BackInStockRecord known, BackInStockRecord record) => list
        .Where(row => row.Id == known.Id && row.StateId == NOTIFIED)
        .Set(row => row.StateId, WAITING)
        .Set(row => row.CustomerId, record.CustomerId)
        .Set(row => row.Units, record.Units)
        .Set(row => row.CreatedOnUtc, record.CreatedOnUtc)
        .UpdateAsync();

    private async Task<bool> TakeTurnAsync(BackInStockRecord asked, BackInStockRecord record)
    {
        var (now, before) = (NowUtc, NowUtc - AskAgain);

        return await list
            .Where(row => row.Id == asked.Id
                && row.StateId == UNCONFIRMED
                && (row.ConfirmationSentOnUtc == null || row.ConfirmationSentOnUtc <= before))
            .Set(row => row.ConfirmationSentOnUtc, now)
            .Set(row => row.AskedFrom, record.AskedFrom)
            .Set(row => row.AskedByVisitor, record.AskedByVisitor)
            .UpdateAsync() > 0;
    }
}
