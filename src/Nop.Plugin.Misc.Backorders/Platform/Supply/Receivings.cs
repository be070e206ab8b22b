using Nop.Data;
using Nop.Plugin.Misc.Backorders.Domain.Supply;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Data.Linq;

namespace Nop.Plugin.Misc.Backorders.Platform.Supply;

/// <summary>Keeps what came in, each delivery once, over all servers.</summary>
public sealed class Receivings(IRepository<ReceivingRecord> receivings, TimeProvider clock)
{
    private const int LAST_UNFINISHED = (int)ReceivingState.Booking;
    private const int BOOKED = (int)ReceivingState.Booked;

    /// <summary>In the order in which they were booked, and taken back.</summary>
    public async Task<IReadOnlyList<ReceivingRecord>> OfReceiptAsync(int receiptId)
    {
        return await receivings.Table.Where(row => row.ReceiptId == receiptId).OrderBy(row => row.Id).ToListAsync();
    }

    public async Task<ReceivingRecord?> FindAsync(int id) => await receivings.Table.FirstOrDefaultAsync(row => row.Id == id);

    /// <returns>False when the same was booked before, by anyone.</returns>
    public Task<bool> TryClaimAsync(ReceivingRecord receiving)
    {
        receiving.StateId = (int)ReceivingState.Claimed;
        receiving.ReceivedOnUtc = clock.GetUtcNow().UtcDateTime;

        return receivings.TryInsertAsync(receiving, row => row.Claim == receiving.Claim);
    }

    /// <returns>False when somebody else moved it on since it was read; then it stays so.</returns>
    public async Task<bool> MoveAsync(ReceivingRecord receiving, ReceivingState state)
    {
        var (before, after) = (receiving.StateId, (int)state);
        if (await receivings.Where(row => row.Id == receiving.Id && row.StateId == before)
            .Set(row => row.StateId, after)
            .UpdateAsync() == 0)
            return false;

        receiving.StateId = after;

        return true;
    }

    /// <returns>Units that really came, and when the last of them did.</returns>
    public async Task<(int Units, DateTime? LastUtc)> ReceivedAsync(int receiptId)
    {
        var booked = await receivings.Table
            .Where(row => row.ReceiptId == receiptId && row.StateId == BOOKED)
            .Select(row => new { row.Units, row.ReceivedOnUtc })
            .ToListAsync();

        return ((int)Math.Min(booked.Sum(row => (long)row.Units), int.MaxValue), booked.Count == 0
            ? null
            : booked.Max(row => row.ReceivedOnUtc));
    }

    /// <summary>Being booked by somebody in this moment, or by a server that died.</summary>
    public async Task<IReadOnlyList<ReceivingRecord>> UnfinishedAsync(DateTime beforeUtc)
    {
        return await receivings.Table
            .Where(row => row.StateId <= LAST_UNFINISHED && row.ReceivedOnUtc <= beforeUtc)
            .OrderBy(row => row.Id)
            .ToListAsync();
    }
}
