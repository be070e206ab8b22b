namespace Nop.Plugin.Misc.Backorders.Domain.Supply;

/// <summary>How far a receiving of goods is. The numbers are stored: never change one.</summary>
public enum ReceivingState
{
    /// <summary>Somebody is about to book it, or died before; stock is as it was.</summary>
    Claimed = 5,

    /// <summary>
    /// Stock is about to be changed, or just was, where a server cannot write both as one. Whoever finds it so later asks the
    /// stock history whether it was.
    /// </summary>
    Booking = 10,

    Booked = 20,

    /// <summary>A server died while it changed stock, and nothing proves whether it did: somebody has to look.</summary>
    NotKnown = 30,

    /// <summary>Taken off stock again, or the taking off itself: neither counts any more.</summary>
    Undone = 40,

    /// <summary>Stock was not changed: what it is counted for was gone, or a server died before.</summary>
    Failed = 50
}
