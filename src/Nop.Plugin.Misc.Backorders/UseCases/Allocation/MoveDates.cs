using Nop.Plugin.Misc.Backorders.Domain.Ledger;
using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;
using Nop.Plugin.Misc.Backorders.Platform.Ledger;
using Nop.Plugin.Misc.Backorders.Platform.Promises;

namespace Nop.Plugin.Misc.Backorders.UseCases.Allocation;

/// <summary>What a clerk wants to do with the dates of all who wait for something: move them, or say new ones.</summary>
/// <param name="Days">By how many days; counts only without new dates.</param>
/// <param name="Dates">The new dates; null: each is moved.</param>
public sealed record DateMove(int Days, Promise? Dates, string Reason)
{
    public ClerkDecision Decide(DateOnly today) =>
        Dates is { } dates ? ClerkActions.SetPromise(dates, Reason) : ClerkActions.MovePromise(Days, today, Reason);
}

/// <summary>A line that would be moved, or why it would not.</summary>
/// <param name="Next">Null when it is left as it is.</param>
public sealed record MovedLine(BackorderRecord Record, Promise? Next, Refusal? Refusal);

/// <summary>Moves the promised dates of a whole queue, after a look at who is affected.</summary>
public sealed class MoveDates(PromisedLines lines, ClerkDesk desk, ShopCalendar calendar)
{
    /// <summary>Changes nothing.</summary>
    public async Task<IReadOnlyList<MovedLine>> PreviewAsync(StockKey key, DateMove move)
    {
        var found = new List<MovedLine>();
        foreach (var record in await lines.WaitingAsync([key.ProductId]))
        {
            if (record.Key() != key || !await desk.MayActAsync(record))
                continue;

            var (entry, refusal) = move.Decide(calendar.Today)(record.State(), []);
            found.Add(new(record, entry?.Promise, refusal));
        }

        return found;
    }

    /// <param name="seen">The dates that the clerk saw, so that a second click, or a second clerk, moves nothing once more.</param>
    /// <returns>Null when the dates are others by now: nothing was moved.</returns>
    public async Task<ClerkAnswer?> RunAsync(StockKey key, DateMove move, long seen)
    {
        var lines = await PreviewAsync(key, move);
        if (Sight(lines) != seen)
            return null;

        var shown = lines.ToDictionary(line => line.Record.Id, line => line.Record.CurrentPromise());
        var decide = move.Decide(calendar.Today);

        return await desk.RunAsync(
            [.. lines.Where(line => line.Next is not null).Select(line => line.Record.Id)],
            id => (state, held) => state.Current == shown[id] ? decide(state, held) : (null, Refusal.Settled));
    }

    /// <summary>What somebody saw who looked at these dates, as one number: it is another as soon as a date, or a line, is.</summary>
    public static long Sight(IEnumerable<MovedLine> lines) => lines.Aggregate(17L, (sight, line) => unchecked(
        (((((sight * 31) + line.Record.Id) * 31) + (line.Record.CurrentFrom?.Ticks ?? 0)) * 31) + (line.Record.CurrentTo?.Ticks ?? 0)));
}
