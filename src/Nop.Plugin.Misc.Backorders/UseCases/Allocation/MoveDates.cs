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
    public ClerkDecision Decide(DateOnly today) => Dates is { } dates ? ClerkActions.SetPromise(dates, Reason) : ClerkActions.MovePromise(Days, today, Reason);
}

/// <summary>A line that would be moved, or why it would not.</summary>
/// <param name="Next">Null when it is left as it is.</param>
public sealed record MovedLine(BackorderRecord Record, Promise? Next, string? Refusal);

/// <summary>Moves the promised dates of a whole queue, after a look at who is affected.</summary>
public class MoveDates(PromisedLines lines, ClerkDesk desk, ShopCalendar calendar)
{
    /// <summary>Changes nothing.</summary>
    public async Task<IReadOnlyList<MovedLine>> PreviewAsync(StockKey key, DateMove move)
    {
        var found = new List<MovedLine>();
        foreach (var record in await lines.WaitingAsync([key.ProductId]))
        {
            if (record.Key() != key || !await desk.MaySeeAsync(record))
                continue;

            var (entry, refusal) = move.Decide(calendar.Today)(record.State());
            found.Add(new(record, entry?.Promise, refusal));
        }

        return found;
    }

    public async Task<ClerkAnswer> RunAsync(StockKey key, DateMove move)
    {
        var affected = (await PreviewAsync(key, move)).Where(line => line.Next is not null).Select(line => line.Record.Id).ToList();

        return await desk.RunAsync(affected, move.Decide(calendar.Today));
    }
}
