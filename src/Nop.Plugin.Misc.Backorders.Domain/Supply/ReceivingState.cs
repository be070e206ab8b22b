namespace Nop.Plugin.Misc.Backorders.Domain.Supply;

/// <summary>How far a receiving of goods is. The numbers are stored: never change one.</summary>
public enum ReceivingState
{
    /// <summary>Claimed; stock is about to be raised. Whoever finds it so later asks the stock history whether it was.</summary>
    Booking = 10,

    Booked = 20,

    /// <summary>About to be taken off stock again.</summary>
    Undoing = 30,

    Undone = 40,

    /// <summary>Stock could not be raised: the product, the combination or the warehouse was gone.</summary>
    Failed = 50
}
