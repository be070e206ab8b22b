namespace Nop.Plugin.Misc.Backorders.Domain.Supply;

/// <summary>How far a receiving of goods is. The numbers are stored: never change one.</summary>
public enum ReceivingState
{
    /// <summary>Claimed; stock is about to be changed. Whoever finds it so later asks the stock history whether it was.</summary>
    Booking = 10,

    Booked = 20,

    /// <summary>Taken off stock again, or the taking off itself: neither counts any more.</summary>
    Undone = 40,

    /// <summary>Stock was not changed: what it is counted for was gone, or a server died before.</summary>
    Failed = 50
}
