using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.BackInStock;

/// <summary>Somebody who wants to hear, in the order of asking.</summary>
public readonly record struct Subscriber(int Id, Units Wanted);

/// <summary>Who is told now, and how many goods are kept for each.</summary>
public readonly record struct Told(int Id, Units Kept);

/// <summary>Tells those who wait in waves that are no larger than what is really there, so that nobody comes for nothing.</summary>
public static class Waves
{
    /// <param name="free">What a new buyer can have.</param>
    /// <param name="kept">What is kept for those who were told before and may still come.</param>
    /// <param name="least">Fewer than this cannot be ordered, so of fewer nobody is told.</param>
    /// <param name="inTurn">Those who asked first stand first. Nobody is passed over.</param>
    public static IReadOnlyList<Told> Next(Units free, Units kept, Units least, IEnumerable<Subscriber> inTurn)
    {
        var left = free.Less(kept);
        var told = new List<Told>();

        foreach (var subscriber in inTurn)
        {
            if (left.IsNone || left < least)
                break;

            // Who wants more than there is hears of what there is.
            var share = Units.Min(left, Units.Max(subscriber.Wanted, least));
            told.Add(new(subscriber.Id, share));
            left -= share;
        }

        return told;
    }
}
