using System.Globalization;
using Nop.Core;
using Nop.Plugin.Misc.Backorders.Domain.Allocation;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Jobs;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Eligibility;
using Nop.Plugin.Misc.Backorders.UseCases.Notifications;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.UseCases.Allocation;

/// <summary>
/// Does what a clerk asks for, on one backorder or many. Vendors reach only their own: of another's they hear the same
/// as of one that does not exist.
/// </summary>
public sealed class ClerkDesk(
    BackorderQueries shelf,
    BackorderLedger ledger,
    ServedLines served,
    DirtyKeys dirty,
    Guard guard,
    VendorSight sight,
    IWorkContext workContext,
    ICustomerActivityService activity)
{
    // What a clerk changed is told before the page answers, unless it is very much.
    private const int NOTES = 50;

    public Task<ClerkAnswer> RunAsync(IReadOnlyCollection<int> ids, ClerkDecision decide) => RunAsync(ids, _ => decide);

    /// <param name="isApart">Also what leaves an order behind that its customer wants in one shipment.</param>
    public async Task<ClerkAnswer> ReleaseAsync(IReadOnlyCollection<int> ids, bool isApart)
    {
        var kept = isApart ? new HashSet<int>() : await shelf.KeptTogetherAsync(ids);

        return await RunAsync(ids, id => ClerkActions.Release(kept.Contains(id)));
    }

    /// <param name="decisionOf">What is wanted of the backorder with this id.</param>
    public async Task<ClerkAnswer> RunAsync(IReadOnlyCollection<int> ids, Func<int, ClerkDecision> decisionOf)
    {
        var customer = await workContext.GetCurrentCustomerAsync();
        var found = (await shelf.FindAsync(ids)).ToDictionary(record => record.Id);
        var held = await served.ObstaclesAsync(found.Values);
        var refusals = new List<Refused>();
        var done = new List<int>();

        foreach (var id in ids.Distinct())
        {
            var outcome = found.TryGetValue(id, out var record) && await MayActAsync(record)
                ? await RunAsync(record, state => decisionOf(id)(state, held.GetValueOrDefault(id, [])), customer.Id)
                : Refusal.NotFound;

            if (outcome.Refusal is { } refusal)
                refusals.Add(new(id, refusal));
            else
                done.Add(id);
        }

        // Together, so that an order hears once of all its lines.
        if (done.Count > 0)
            await guard.RunAsync<TellChanges>("tell", tell => tell.OfRequestAsync(NOTES));

        return new(done.Count, refusals) { DoneIds = done };
    }

    public Task<bool> MaySeeAsync(BackorderRecord record) => sight.MaySeeAsync(record);

    public Task<bool> MayActAsync(BackorderRecord record) => sight.MayActAsync(record);

    private async Task<Outcome> RunAsync(
        BackorderRecord record,
        Func<BackorderState, (Entry? Entry, Refusal? Refusal)> decide,
        int customerId)
    {
        Refusal? refusal = null;
        var entry = await ledger.ChangeAsync(
            record,
            state =>
            {
                (var wanted, refusal) = decide(state);
                return wanted;
            },
            customerId);

        if (entry is null)
            return new(refusal);

        await FollowUpAsync(record, entry);

        return Outcome.Done;
    }

    private async Task FollowUpAsync(BackorderRecord record, Entry entry)
    {
        // What may move the queue has the key looked at when this request is over.
        if (entry.Kind is EntryKind.Unheld or EntryKind.PriorityChanged)
            await dirty.LinesChangedAsync([record]);

        var comment = string.Create(CultureInfo.InvariantCulture, $"Backorder {record.Id}: {entry.Kind} {entry.Reason}");
        await activity.InsertActivityAsync(BackordersDefaults.ACTIVITY, comment.Trim(), record);
    }
}
