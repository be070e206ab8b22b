using Nop.Plugin.Misc.Backorders.Domain.Promises;
using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.Notifications;

/// <summary>What is known of the day.</summary>
public enum ToldDay
{
    None = 0,

    /// <summary>The day on which the goods leave.</summary>
    Ships = 10,

    /// <summary>The day on which they are with the customer.</summary>
    Arrives = 20
}

/// <summary>A text by its key, with the numbers that stand in it; the day takes the third place.</summary>
public readonly record struct Sentence(string Key, Units Now, Units Later);

/// <summary>The table that says of every state of a line what its customer reads, on every page, mail and link (law 13).</summary>
public static class LineWords
{
    /// <returns>Each unit of the line in one sentence at most; none where there is nothing to tell.</returns>
    public static IReadOnlyList<Sentence> Of(KnownLine line, ToldDay day)
    {
        if (line.Mode == DisplayMode.Silent || (line.Figures.Quantity.IsNone && !line.IsTogether))
            return [];

        var told = line.Payment == PaymentStanding.Returned ? Kept(line) : Open(line, day);

        return [.. told.Append(Shipped(line))
            .Append(Count("Shopper.Cancelled", line.Figures.Cancelled))
            .Concat(Unpaid(line))
            .Where(IsSaid)];
    }

    /// <summary>What comes now and what later, for example "3 in stock, 2 on backorder (ships June 3–5)".</summary>
    public static Sentence Notice(Units now, Units later, DisplayMode mode, ToldDay day)
    {
        return new($"Notice.{(now.IsNone ? "" : "NowAnd")}{Kind(mode, day)}", now, later);
    }

    /// <summary>What leaves in one shipment with the rest of its order.</summary>
    public static Sentence Together(Units units, DisplayMode mode, ToldDay day) => new($"Together.{Kind(mode, day)}", Units.None, units);

    private static IEnumerable<Sentence> Open(KnownLine line, ToldDay day)
    {
        var (ready, figures) = (line.Ready, line.Figures);

        if (line.IsTogether)
        {
            var together = ready + figures.Waiting + figures.Allocated;

            return [together.IsNone ? default : Together(together, line.Mode, day), Count("Shopper.Released", figures.Released)];
        }

        return
        [
            figures.Waiting.IsNone ? Count("Shopper.Ready", ready) : Notice(ready, figures.Waiting, line.Mode, day),
            Count("Shopper.Allocated", figures.Allocated),
            Count("Shopper.Released", figures.Released)
        ];
    }

    // Whoever has the money back waits for nothing.
    private static IEnumerable<Sentence> Kept(KnownLine line) => [Count("Shopper.PaymentReturned", line.Ready + line.Figures.Open)];

    // What was in stock left without a word; once something of the backorder left, or all did, it is counted as a whole.
    private static Sentence Shipped(KnownLine line)
    {
        var isOver = line.Ready.IsNone && line.Figures.Open.IsNone;

        return line.Figures.Shipped.IsNone && !isOver ? default : Count("Shopper.Shipped", line.Gone + line.Figures.Shipped);
    }

    private static IEnumerable<Sentence> Unpaid(KnownLine line)
    {
        var isOpen = !line.Ready.IsNone || !line.Figures.Open.IsNone;

        return line.Payment == PaymentStanding.Due && isOpen ? [new("Shopper.PaymentDue", Units.None, Units.None)] : [];
    }

    private static string Kind(DisplayMode mode, ToldDay day) => (mode, day) switch
    {
        (DisplayMode.Label, _) or (DisplayMode.LeadTime, ToldDay.None) => "Label",
        (DisplayMode.LeadTime, _) => "LeadTime",
        (_, ToldDay.None) => "Unknown",
        (_, ToldDay.Ships) => "Ships",
        _ => "Delivered"
    };

    private static Sentence Count(string key, Units units) => units.IsNone ? default : new(key, units, Units.None);

    private static bool IsSaid(Sentence sentence) => sentence.Key is not null;
}
