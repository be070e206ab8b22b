using Nop.Plugin.Misc.Backorders.Domain.Stock;

namespace Nop.Plugin.Misc.Backorders.Domain.BackInStock;

/// <summary>Where somebody stands who wants to hear when goods are back. The numbers are stored: never change one.</summary>
public enum BackInStockState
{
    /// <summary>An address was typed that nobody has confirmed.</summary>
    Unconfirmed = 5,

    Waiting = 10,

    /// <summary>Told; goods are kept for the hold.</summary>
    Notified = 20,

    Ordered = 30,

    /// <summary>The hold is over, or the address was never confirmed.</summary>
    Expired = 40,

    Removed = 50
}

/// <summary>Somebody who wants to hear, in the order of asking.</summary>
public readonly record struct Subscriber(int Id, Units Wanted);

/// <summary>Who is told now, and how many goods are kept for each.</summary>
public readonly record struct Told(int Id, Units Kept);

/// <summary>Tells those who wait in waves that are no larger than what is really there, so that nobody comes for nothing.</summary>
public static class Waves
{
    /// <param name="free">What a new buyer can have.</param>
    /// <param name="kept">What is kept for those who were told before and may still come.</param>
    /// <param name="inTurn">Those who asked first stand first. Nobody is passed over.</param>
    public static IReadOnlyList<Told> Next(Units free, Units kept, IEnumerable<Subscriber> inTurn)
    {
        var left = kept < free ? free - kept : Units.None;
        var told = new List<Told>();

        foreach (var subscriber in inTurn)
        {
            if (left.IsNone)
                break;

            // Who wants more than there is hears of what there is.
            var share = Units.Min(left, subscriber.Wanted);
            told.Add(new(subscriber.Id, share));
            left -= share;
        }

        return told;
    }
}
