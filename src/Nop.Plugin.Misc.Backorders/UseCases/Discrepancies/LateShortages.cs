using Nop.Plugin.Misc.Backorders.Domain.Discrepancies;
using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Allocation;
using Nop.Plugin.Misc.Backorders.Platform.Discrepancies;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Ledger.Batches;
using Nop.Plugin.Misc.Backorders.UseCases.Capture;
using Nop.Plugin.Misc.Backorders.UseCases.Jobs;

namespace Nop.Plugin.Misc.Backorders.UseCases.Discrepancies;

/// <summary>
/// Stock that was written down, counted wrong or sold twice leaves lines short that looked covered (law 3). The newest
/// claims on the goods give way: allocations go back to waiting, covered lines get a late backorder. An admin hears of
/// it; shoppers do not, unless a clerk says so.
/// </summary>
public class LateShortages(ShortWatch watch, StockCommitments claims, BatchLedger ledger, LateCapture capture, LateFindings late, DiscrepancyList findings)
{
    public async Task LookAsync(IReadOnlyCollection<KeyLevel> levels, Lease lease)
    {
        if (levels.Count == 0)
            return;

        var confirmed = await watch.LookAsync(levels.ToDictionary(level => level.Key, level => level.Stock.Unaccounted));
        foreach (var (key, missing) in confirmed)
            await DeclareAsync(key, missing, levels.First(level => level.Key == key).Stock, lease);
    }

    private async Task DeclareAsync(StockKey key, Units missing, StockLevel level, Lease lease)
    {
        var found = await claims.FindAsync(key);
        var shares = LateShortage.Share(missing, found.Claims);
        var given = new List<(int BackorderId, Units Units)>();
        var changes = new List<PlannedChange>();

        foreach (var ofRow in shares.Where(share => share.Claim.Kind != CommitmentKind.CoveredLine).GroupBy(share => share.Claim.Id))
        {
            var row = found.Rows[ofRow.Key];
            changes.Add(new(row, [.. Entries(row.State(), ofRow)]));
            given.Add((row.Id, new((int)Math.Min(ofRow.Sum(share => (long)share.Short.Value), int.MaxValue))));
        }

        if (!await ledger.WriteAsync(changes, lease))
            return;

        foreach (var (claim, units) in shares.Where(share => share.Claim.Kind == CommitmentKind.CoveredLine))
        {
            var line = found.Lines[claim.Id];
            if (await capture.RunAsync(line.Line, line.Part, units, isTold: false) is not { } record)
                continue;

            given.Add((record.Id, units));
            await capture.TellAsync(line.Line.Order, [record]);
        }

        await TellAdminAsync(key, missing, level, given);
    }

    private static IEnumerable<Entry> Entries(BackorderState state, IEnumerable<(StockCommitment Claim, Units Short)> shares)
    {
        foreach (var (claim, units) in shares)
        {
            if (claim.Kind == CommitmentKind.CoveredPart)
            {
                yield return new(EntryKind.FoundShort, new(units.Value, 0, 0, 0, 0)) { Untold = units.Value };
                continue;
            }

            // What was cleared for shipping goes last: somebody may be packing it.
            var allocated = Units.Min(units, state.Figures.Allocated);
            var released = units - allocated;
            Move[] moves =
            [
                new(Bucket.Allocated, Bucket.Waiting, allocated),
                new(Bucket.Released, Bucket.Waiting, released)
            ];

            yield return Entry.OfMoves(EntryKind.TakenBack, state.Figures, moves.Where(move => !move.Units.IsNone));
        }
    }

    private async Task TellAdminAsync(StockKey key, Units missing, StockLevel level, List<(int BackorderId, Units Units)> given)
    {
        var sum = (int)Math.Min(given.Sum(one => (long)one.Units.Value), int.MaxValue);
        await late.AddAsync(key, level.Available, level.Waiting, given);

        // What no line can explain: somebody typed a wrong number, or goods left that were never counted.
        if (sum < missing.Value)
            await findings.KeepAsync(DiscrepancyKind.NobodyOwed, key, missing.Value - sum, await claims.CauseAsync(key), before: -level.Waiting.Value, after: level.Available);
    }
}
