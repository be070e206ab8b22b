using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Lifecycle;
using Nop.Plugin.Misc.Backorders.Domain.Queue;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Data;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Messages;
using Nop.Plugin.Misc.Backorders.Platform.Work;
using Nop.Services.Configuration;

namespace Nop.Plugin.Misc.Backorders.UseCases;

/// <summary>Sets stock that arrived aside for those who wait, in turn; clears it for shipping where the store's rule says so.</summary>
public class GrantStock(BackorderLedger ledger, OrderNotes notes, ISettingService settings, KeyLeases leases)
{
    /// <returns>False when the lease ran out before all was done.</returns>
    public async Task<bool> RunAsync(IReadOnlyCollection<BackorderRecord> records, Units grantable, KeyLeaseRecord lease)
    {
        // Stock is shared by all stores, so the rule of sharing it is the shop's, not a store's.
        var shop = await settings.LoadSettingAsync<BackordersSettings>();
        var rule = shop.CompleteLinesOnly ? GrantRule.CompleteLineOnly : GrantRule.Partial;
        var byId = records.ToDictionary(record => record.Id);
        var waiting = records.Where(record => !record.IsOrderClosed).Select(record => record.WaitingLine()).ToArray();

        foreach (var grant in Allocator.Plan(waiting, grantable, rule).Grants)
        {
            if (!leases.IsValid(lease))
                return false;

            await MoveAsync(byId[grant.BackorderId], EntryKind.Allocated, new(Bucket.Waiting, Bucket.Allocated, grant.Given));
        }

        await ReleaseByRuleAsync(records);

        return true;
    }

    private async Task ReleaseByRuleAsync(IEnumerable<BackorderRecord> records)
    {
        foreach (var record in records.Where(record => record.Allocated > 0 && !record.OnHold))
        {
            var store = await settings.LoadSettingAsync<BackordersSettings>(record.StoreId);
            if (store.ReleaseAutomatically)
                await MoveAsync(record, EntryKind.Released, new(Bucket.Allocated, Bucket.Released, new(record.Allocated)));
        }
    }

    private async Task MoveAsync(BackorderRecord record, EntryKind kind, Move move)
    {
        var entry = await ledger.ChangeAsync(record, state =>
            Moves.Make(state.Figures, move, state.IsPassedOver).IsAllowed ? Entry.OfMoves(kind, state.Figures, [move]) : null);

        if (entry is null)
            return;

        if (kind == EntryKind.Allocated)
            await notes.AllocatedAsync(record, move.Units);
        else
            await notes.ReleasedAsync(record, move.Units);
    }
}
