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
public sealed class LateShortages(
    ShortWatch watch,
    StockCommitments claims,
    BatchLedger ledger,
    LateCapture capture,
    LateFindings late,
    WithheldUnits withheld,
    DiscrepancyList findings,
    KeptFindings kept)
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
        // What a cancelled order still holds of the number is owed to nobody: no other gives way for it.
        var held = await withheld.FindAsync(key);
        var given = await TakeBackAsync(key, missing - Units.Min(missing, held.Units), lease);
        if (given is not null)
            await TellAdminAsync(key, missing, level, given, held);
    }

    /// <summary>Takes units from the newest claims on the goods; what looked covered is short then.</summary>
    /// <returns>Which backorders are short of how much now; null when somebody changed one of them meanwhile.</returns>
    public async Task<IReadOnlyList<(int BackorderId, Units Units)>?> TakeBackAsync(StockKey key, Units missing, Lease lease)
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
            return null;

        foreach (var (claim, units) in shares.Where(share => share.Claim.Kind == CommitmentKind.CoveredLine))
        {
            var line = found.Lines[claim.Id];
            if (await capture.RunAsync(line.Line, line.Part, units, isTold: false) is not { } record)
                continue;

            given.Add((record.Id, units));
            await capture.TellAsync(line.Line.Order, [record]);
        }

        return given;
    }

    private static IEnumerable<Entry> Entries(BackorderState state, IEnumerable<(StockCommitment Claim, Units Short)> shares)
    {
        foreach (var (claim, units) in shares)
        {
            if (claim.Kind == CommitmentKind.CoveredPart)
            {
                yield return Entry.OfMore(EntryKind.FoundShort, units) with { Untold = units.Value };
                continue;
            }

            // What was cleared for shipping goes last: somebody may be packing it.
            var allocated = Units.Min(units, state.Figures.Allocated);
            var released = units - allocated;
            Move[] moves =
            [
                new(Bucket.Released, Bucket.Allocated, released),
                new(Bucket.Allocated, Bucket.Waiting, units)
            ];

            yield return Entry.OfMoves(EntryKind.TakenBack, state.Figures, moves.Where(move => !move.Units.IsNone));
        }
    }

    private async Task TellAdminAsync(
        StockKey key,
        Units missing,
        StockLevel level,
        IReadOnlyList<(int BackorderId, Units Units)> given,
        Withheld held)
    {
        var sum = (int)Math.Min(given.Sum(one => (long)one.Units.Value), int.MaxValue);
        await late.AddAsync(key, level.Available, level.Waiting, given);

        // What no line can explain: somebody typed a wrong number, or goods left that were never counted.
        var nobodys = Math.Max(missing.Value - sum, held.Units.Value);
        if (nobodys <= 0)
            return;

        // One proposal for each product: the difference to the history is in what orders do not explain.
        await findings.GoneAsync(DiscrepancyKind.StockDrift, finding => finding.Key() == key);
        var cause = held.OrderId > 0 ? StockCommitments.CANCELLED_BY_STATUS : await claims.CauseAsync(key);
        await kept.KeepAsync(
            DiscrepancyKind.NobodyOwed,
            key,
            nobodys,
            cause,
            before: -level.Waiting.Value,
            after: level.Available,
            held.OrderId,
            held.Detail ?? "");
    }
}
